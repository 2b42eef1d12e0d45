internal import Hummingbird
internal import Logging
internal import NIOCore
internal import ServiceLifecycle

extension ModelArtsEmulator {
  /// Runs an emulator for as long as a closure takes.
  ///
  /// - Parameters:
  ///   - configuration: How the emulator behaves.
  ///   - isolation: The caller's isolation, in which the closure runs.
  ///   - body: What to do with the emulator, which answers from the first line on.
  /// - Returns: What the closure returns.
  /// - Throws: ``EmulatorError`` where the emulator cannot start, and whatever the closure throws.
  public static func withRunning<Result: Sendable>(
    _ configuration: EmulatorConfiguration = EmulatorConfiguration(),
    isolation: isolated (any Actor)? = #isolation,
    _ body: (ModelArtsEmulator) async throws -> Result
  ) async throws -> Result {
    let service = try EmulatorService(configuration)
    defer { service.close() }
    let controlToken = configuration.controlToken ?? RandomToken.make(bytes: 16)
    let (ports, continuation) = AsyncStream<Int>.makeStream()
    let application = application(service, configuration, controlToken: controlToken, ports: continuation)
    let server = server(application)
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer { continuation.finish() }
        // A task of its own: the server is stopped in good order by `stop`, never by a cancellation.
        try await Task { try await server.run() }.value
      }
      // The stream ends without a port where the server could not start; the group then has its error.
      guard let port = await ports.first(where: { _ in true }) else {
        if Task.isCancelled {
          await stop(server, in: &group)
          throw CancellationError()
        }
        throw EmulatorError.cannotListen(configuration, reason: await reason(of: &group))
      }
      let emulator = ModelArtsEmulator(
        service: service, configuration: configuration, port: port, controlToken: controlToken)
      do {
        let result = try await body(emulator)
        await stop(server, in: &group)
        return result
      } catch {
        await stop(server, in: &group)
        throw error
      }
    }
  }

  /// Runs an emulator until the task is cancelled.
  ///
  /// - Parameters:
  ///   - configuration: How the emulator behaves.
  ///   - isolation: The caller's isolation, in which the closure runs.
  ///   - onReady: Called once, as soon as the emulator answers.
  /// - Throws: ``EmulatorError`` where the emulator cannot start, and whatever `onReady` throws.
  public static func run(
    _ configuration: EmulatorConfiguration = EmulatorConfiguration(),
    isolation: isolated (any Actor)? = #isolation,
    onReady: (ModelArtsEmulator) async throws -> Void
  ) async throws {
    try await withRunning(configuration) { emulator in
      try await onReady(emulator)
      // A stream that yields nothing ends when the task is cancelled.
      for await _ in AsyncStream<Never>.makeStream().stream {}
    }
  }

  private static func application(
    _ service: EmulatorService, _ configuration: EmulatorConfiguration, controlToken: String,
    ports: AsyncStream<Int>.Continuation
  ) -> Application<ServiceResponder> {
    let control = ControlInterface(service: service, token: controlToken)
    return Application(
      responder: ServiceResponder(service: service, control: control),
      configuration: ApplicationConfiguration(
        address: .hostname(configuration.host.rawValue, port: configuration.port), serverName: nil),
      onServerRunning: { channel in
        if let port = channel.localAddress?.port { ports.yield(port) }
      },
      logger: Logger(label: "ModelArtsEmulator") { _ in SwiftLogNoOpLogHandler() })
  }

  /// The application as a service that can be asked to stop.
  private static func server(_ application: Application<ServiceResponder>) -> ServiceGroup {
    var configuration = ServiceGroupConfiguration(services: [application], logger: application.logger)
    // Requests that hang on purpose are cut off after this.
    configuration.maximumGracefulShutdownDuration = .milliseconds(200)
    return ServiceGroup(configuration: configuration)
  }

  /// Ends the server in good order: a connection that arrives while the server is only cancelled would end the process,
  /// because nobody takes it any more.
  private static func stop(
    _ server: ServiceGroup, in group: inout ThrowingTaskGroup<Void, any Error>,
    isolation: isolated (any Actor)? = #isolation
  ) async {
    await server.triggerGracefulShutdown()
    _ = try? await group.next()
    group.cancelAll()
  }

  private static func reason(of group: inout ThrowingTaskGroup<Void, any Error>) async -> String {
    do {
      try await group.next()
      return "the server ended"
    } catch {
      // Errors of the system have no type here that tells more than their text.
      let text = String(describing: error)
      if text.contains("Address already in use") { return "the port is in use" }
      if text.contains("Permission denied") { return "the port needs more rights than this program has" }
      return text
    }
  }
}
