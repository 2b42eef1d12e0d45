internal import GRDB
internal import HTTPTypes
internal import ModelArtsAPI
internal import Synchronization

/// The emulated service without its transport: takes requests, gives outcomes.
final class EmulatorService: Sendable {
  let database: EmulatorDatabase
  let clock: ServiceClock
  let faults: FaultBook
  let log = RequestLog()
  let tally = RequestTally()
  /// nil where authentication is off.
  private let gatekeeper: Gatekeeper?
  private let wallTime: @Sendable () -> Int64
  private let policyBox: Mutex<ServicePolicy>

  /// Opens the store and takes up where it was left.
  ///
  /// - Throws: ``EmulatorError`` where the store cannot be used.
  init(_ configuration: EmulatorConfiguration, wallTime: @escaping @Sendable () -> Int64 = WallClock.now) throws {
    database = try EmulatorDatabase(configuration.store)
    clock = ServiceClock(configuration.clock, notBefore: try database.latestTime(), wallTime: wallTime)
    faults = FaultBook(configuration.faults)
    policyBox = Mutex(ServicePolicy(configuration))
    self.wallTime = wallTime
    try database.connections.write { [clock] in
      try NodeSchedule(db: $0, now: clock.now()).settle(configuration.catalog)
    }
    let lock = configuration.locksAccessKeyAfterFailures ? AccessKeyLock() : nil
    gatekeeper =
      configuration.requiresAuthentication
      ? Gatekeeper(credentials: configuration.credentials, lock: lock, wallTime: wallTime) : nil
  }

  /// The rules for answers as they stand now.
  var policy: ServicePolicy { policyBox.withLock { $0 } }

  /// Changes the rules for the requests that follow.
  func updatePolicy(_ change: (inout ServicePolicy) -> Void) {
    policyBox.withLock { change(&$0) }
  }

  /// Takes one request through recording, faults, admission and work.
  ///
  /// - Throws: `CancellationError` where the server stops while a request is delayed.
  func respond(to request: IncomingRequest) async throws -> Outcome {
    let route = Route(method: request.method.rawValue, path: request.path)
    let sequence = log.begin(request, endpoint: route?.endpoint)
    let outcome = try await outcome(of: request, route: route, sequence: sequence)
    log.finish(sequence, status: outcome.status)
    return outcome
  }

  private func outcome(of request: IncomingRequest, route: Route?, sequence: Int) async throws -> Outcome {
    if let route { tally.add(route.endpoint) }
    let due = faults.due(endpoint: route?.endpoint, method: request.method.rawValue, path: request.path)
    log.note(due.map(\.id), on: sequence)
    var policy = policy
    policy.retention = faults.staleness
    for fault in due { fault.adjust(&policy) }
    if let ending = try await apply(due, at: .beforeWork, quirks: policy.quirks) { return ending }
    let reply = await reply(to: request, route: route, policy: policy)
    if let ending = try await apply(due, at: .afterWork, quirks: policy.quirks) { return ending }
    return .reply(due.reduce(reply.applying(policy.quirks)) { $1.altering($0) })
  }

  /// Lets the faults of a moment happen, up to the first one that ends the request.
  private func apply(
    _ faults: [DueFault], at moment: FaultRule.Moment, quirks: EmulatorQuirks
  ) async throws -> Outcome? {
    for fault in faults where fault.rule.moment == moment {
      if let delay = fault.delay { try await Task.sleep(for: delay) }
      if let outcome = fault.outcome(quirks: quirks) { return outcome }
    }
    return nil
  }

  private func reply(to request: IncomingRequest, route: Route?, policy: ServicePolicy) async -> Reply {
    do {
      guard let route else { return try unrouted(request, policy: policy) }
      return try await work(request, route: route, policy: policy)
    } catch let failure as ServiceFailure {
      if route?.endpoint.isIdentity == true, !failure.code.isGateway { return IdentityFailure.unauthenticated.reply }
      return .failure(failure, quirks: policy.quirks)
    } catch let failure as IdentityFailure {
      return failure.reply
    } catch {
      return .failure(.internalError(error), quirks: policy.quirks)
    }
  }

  /// The answer where no endpoint has the path, or none of those that have it takes the method.
  private func unrouted(_ request: IncomingRequest, policy: ServicePolicy) throws -> Reply {
    let methods = Route.methods(ofPath: request.path)
    if methods.isEmpty { throw ServiceFailure.noResource }
    var reply = Reply.failure(.methodNotAllowed(request.method.rawValue), quirks: policy.quirks)
    reply.headers.append(.init(name: "Allow", value: methods.joined(separator: ", ")))
    return reply
  }

  /// Admits the request and does what it asks for, in one transaction.
  private func work(_ request: IncomingRequest, route: Route, policy: ServicePolicy) async throws -> Reply {
    let perform: @Sendable (Database) throws -> Reply = { [self] db in
      // Read inside the transaction, so that times rise in the order of ids, also those of other processes.
      clock.observe(try Counter.time.value(in: db))
      let now = clock.now()
      let admit = { try self.gatekeeper?.admit(request, projectID: route.projectID, db: db) ?? () }
      // Who buys a token proves by the body who it is.
      if route.endpoint != .issueToken { try admit() }
      // The queues for nodes are planned with the nodes that there are now.
      var policy = policy
      policy.catalog = self.policy.catalog
      if route.endpoint.isMutating {
        try Counter.time.set(now, in: db)
        try Alive.purge(at: now - policy.retention.milliseconds, in: db)
      }
      return try ServiceCall(
        route: route, query: QueryReader(request.query), body: request.body, db: db, now: now, wallTime: wallTime(),
        policy: policy, requireIdentity: admit
      ).reply()
    }
    let isReading = request.method == .get
    if isReading { return try await database.read(perform) }
    return try await database.write { [tally] db in try tally.storing(in: db) { try perform(db) } }
  }
}
