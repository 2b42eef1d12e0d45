/// The part of a configuration that decides answers, as it stands for one request.
struct ServicePolicy: Sendable {
  var credentials: EmulatorCredentials
  var tokenLifetime: Duration
  var timings: RunTimings
  var runRules: [RunRule]
  var deletionDelay: Duration
  var jobQuota: Int
  var workspaces: Set<String>?
  var catalog: Catalog
  var acceptsSpecWithPool: Bool
  var quirks: EmulatorQuirks
  /// How far lists lag behind in this request, in service time.
  var listLag = Duration.zero
  /// How long what is gone is kept for lists that lag behind.
  var retention = Duration.zero

  init(_ configuration: EmulatorConfiguration) {
    credentials = configuration.credentials
    tokenLifetime = configuration.tokenLifetime
    timings = configuration.timings
    runRules = configuration.runRules
    deletionDelay = configuration.deletionDelay
    jobQuota = configuration.jobQuota
    workspaces = configuration.workspaces
    catalog = configuration.catalog
    acceptsSpecWithPool = configuration.acceptsSpecWithPool
    quirks = configuration.quirks
  }
}
