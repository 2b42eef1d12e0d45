/// Everything that decides how an emulator behaves.
///
/// The defaults give a service that keeps its state in memory, listens on a free loopback port, checks signatures
/// and tokens, and runs every training on the real clock in five seconds.
public struct EmulatorConfiguration: Sendable {
  /// Where jobs, versions and configurations are kept.
  public var store: StoreLocation
  /// The loopback address to listen on.
  public var host: LoopbackHost
  /// The port to listen on; 0 takes a free one.
  public var port: Int
  /// The account that may use the service.
  public var credentials: EmulatorCredentials
  /// Whether a request must carry a valid signature or token; off, every request is taken as the account's own.
  public var requiresAuthentication: Bool
  /// Whether five signature failures in a row lock the access key for five minutes, as the real gateway does.
  public var locksAccessKeyAfterFailures: Bool
  /// How long an issued token is valid, on the real clock; the service's own value is 24 hours.
  public var tokenLifetime: Duration
  /// The time that runs live by.
  public var clock: EmulatorClock
  /// How long a run stays in each state.
  public var timings: RunTimings
  /// Which runs end otherwise than ``timings`` and status 10 say; the first rule that matches a run counts.
  public var runRules: [RunRule]
  /// How long a deleted object that was not active stays readable; zero makes it gone at the next read.
  public var deletionDelay: Duration
  /// How many jobs may exist at a time.
  public var jobQuota: Int
  /// The workspaces that exist besides `"0"`; nil takes every name.
  public var workspaces: Set<String>?
  /// The flavors, engines and algorithms on offer.
  public var catalog: Catalog
  /// Whether `spec_id` and `pool_id` may be sent together, as printed samples do against their own rule.
  public var acceptsSpecWithPool: Bool
  /// Deviations of form that the service shows between its editions.
  public var quirks: EmulatorQuirks
  /// Faults that are active from the start.
  public var faults: [FaultRule]
  /// The secret that guards `/__emulator/`; nil makes a random one.
  public var controlToken: String?

  /// Creates a configuration; every value has a default.
  public init(
    store: StoreLocation = .memory,
    host: LoopbackHost = .ipv4,
    port: Int = 0,
    credentials: EmulatorCredentials = EmulatorCredentials(),
    requiresAuthentication: Bool = true,
    locksAccessKeyAfterFailures: Bool = false,
    tokenLifetime: Duration = .seconds(86_400),
    clock: EmulatorClock = .real,
    timings: RunTimings = RunTimings(),
    runRules: [RunRule] = [],
    deletionDelay: Duration = .zero,
    jobQuota: Int = 100,
    workspaces: Set<String>? = nil,
    catalog: Catalog = .standard,
    acceptsSpecWithPool: Bool = false,
    quirks: EmulatorQuirks = EmulatorQuirks(),
    faults: [FaultRule] = [],
    controlToken: String? = nil
  ) {
    self.store = store
    self.host = host
    self.port = port
    self.credentials = credentials
    self.requiresAuthentication = requiresAuthentication
    self.locksAccessKeyAfterFailures = locksAccessKeyAfterFailures
    self.tokenLifetime = tokenLifetime
    self.clock = clock
    self.timings = timings
    self.runRules = runRules
    self.deletionDelay = deletionDelay
    self.jobQuota = jobQuota
    self.workspaces = workspaces
    self.catalog = catalog
    self.acceptsSpecWithPool = acceptsSpecWithPool
    self.quirks = quirks
    self.faults = faults
    self.controlToken = controlToken
  }
}
