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
  /// nil where authentication is off.
  private let gatekeeper: Gatekeeper?
  private let policyBox: Mutex<ServicePolicy>

  /// Opens the store and takes up where it was left.
  ///
  /// - Throws: ``EmulatorError`` where the store cannot be used.
  init(_ configuration: EmulatorConfiguration, wallTime: @escaping @Sendable () -> Int64 = WallClock.now) throws {
    database = try EmulatorDatabase(configuration.store)
    clock = ServiceClock(configuration.clock, notBefore: try database.latestTime(), wallTime: wallTime)
    faults = FaultBook(configuration.faults)
    policyBox = Mutex(ServicePolicy(configuration))
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
    let outcome = try await outcome(of: request, route: route)
    log.finish(sequence, status: outcome.status)
    return outcome
  }

  private func outcome(of request: IncomingRequest, route: Route?) async throws -> Outcome {
    if let route {
      try await database.queue.write { try RequestCounts.increment(route.endpoint, in: $0) }
    }
    let policy = policy
    let due = faults.due(endpoint: route?.endpoint, method: request.method.rawValue, path: request.path)
    if let ending = try await apply(due, at: .beforeWork, quirks: policy.quirks) { return ending }
    let reply = await reply(to: request, route: route, policy: policy)
    if let ending = try await apply(due, at: .afterWork, quirks: policy.quirks) { return ending }
    return .reply(reply.applying(policy.quirks))
  }

  /// Lets the faults of a moment happen, up to the first one that ends the request.
  private func apply(
    _ rules: [FaultRule], at moment: FaultRule.Moment, quirks: EmulatorQuirks
  ) async throws -> Outcome? {
    for rule in rules where rule.moment == moment {
      if case .delay(let duration) = rule.effect { try await Task.sleep(for: duration) }
      if let outcome = rule.effect.outcome(quirks: quirks) { return outcome }
    }
    return nil
  }

  private func reply(to request: IncomingRequest, route: Route?, policy: ServicePolicy) async -> Reply {
    do {
      guard let route else { throw ServiceFailure.noResource }
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

  /// Admits the request and does what it asks for, in one transaction.
  private func work(_ request: IncomingRequest, route: Route, policy: ServicePolicy) async throws -> Reply {
    let gatekeeper = route.endpoint == .issueToken ? nil : gatekeeper
    let perform: @Sendable (Database) throws -> Reply = { [clock] db in
      // Read inside the transaction, so that times rise in the order of ids.
      let now = clock.now()
      try gatekeeper?.admit(request, projectID: route.projectID, db: db)
      if route.endpoint.isMutating {
        try Counter.time.set(now, in: db)
        try Alive.purge(at: now, in: db)
      }
      return try ServiceCall(
        route: route, query: QueryReader(request.query), body: request.body, db: db, now: now, policy: policy
      ).reply()
    }
    let isReading = request.method == .get
    return isReading ? try await database.queue.read(perform) : try await database.queue.write(perform)
  }
}
