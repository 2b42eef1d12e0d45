/// A running emulator of the ModelArts v1 training API, on loopback.
///
/// ```swift
/// try await ModelArtsEmulator.withRunning { emulator in
///   // Send requests to emulator.baseURL, signed with emulator.credentials.
/// }
/// ```
///
/// It checks requests as strictly as the API reference is written, keeps jobs, versions and configurations in SQLite,
/// and lets runs live by a clock that tests can step. Everything that an owner may change while it runs is here and,
/// for other languages, under `/__emulator/` with ``controlToken`` in the header `X-Emulator-Token`.
public struct ModelArtsEmulator: Sendable {
  /// The scheme, host and port that requests go to, without a trailing slash.
  ///
  /// The training API and the identity service are on the same port: both of their endpoints are this URL.
  public let baseURL: String
  /// The port that the emulator listens on.
  public let port: Int
  /// The secret of the control interface.
  public let controlToken: String
  /// The account that may use the service.
  public let credentials: EmulatorCredentials

  let service: EmulatorService

  init(service: EmulatorService, configuration: EmulatorConfiguration, port: Int, controlToken: String) {
    self.service = service
    self.port = port
    self.controlToken = controlToken
    baseURL = "http://\(configuration.host.urlText):\(port)"
    credentials = configuration.credentials
  }
}
