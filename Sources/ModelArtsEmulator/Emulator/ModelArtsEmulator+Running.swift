internal import Hummingbird
internal import Logging
internal import NIOCore

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
    defer { service.database.close() }
    let controlToken = configuration.controlToken ?? RandomToken.make(bytes: 16)
    let (ports, continuation) = AsyncStream<Int>.makeStream()
    let application = application(service, configuration, controlToken: controlToken, ports: continuation)
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer { continuation.finish() }
        try await application.run()
      }
      // The stream ends without a port where the server could not start; the group then has its error.
      guard let port = await ports.first(where: { _ in true }) else {
        throw EmulatorError.cannotListen(configuration, reason: await reason(of: &group))
      }
      let emulator = ModelArtsEmulator(
        service: service, configuration: configuration, port: port, controlToken: controlToken)
      defer { group.cancelAll() }
      return try await body(emulator)
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

  private static func reason(of group: inout ThrowingTaskGroup<Void, any Error>) async -> String {
    do {
      try await group.next()
      return "the server ended"
    } catch {
      return String(describing: error)
    }
  }
}
