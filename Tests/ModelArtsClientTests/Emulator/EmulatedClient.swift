import ModelArtsAPI
import ModelArtsClient
import ModelArtsEmulator

/// Runs tests with a client and an emulated service, over real connections.
enum EmulatedClient {
  static func with<Result: Sendable>(
    _ configuration: EmulatorConfiguration = EmulatorConfiguration(),
    changing change: @Sendable (inout ClientConfiguration) -> Void = { _ in },
    _ body: @Sendable (ModelArtsClient, ModelArtsEmulator) async throws -> Result
  ) async throws -> Result {
    try await ModelArtsEmulator.withRunning(configuration) { emulator in
      let identity = EmulatorCredentials()
      var client = ClientConfiguration(
        endpoint: emulator.baseURL, projectID: identity.projectID,
        credentials: .accessKey(
          AccessKeyCredentials(accessKey: identity.accessKey, secretKey: Secret(identity.secretKey))))
      client.options.retry.baseDelay = .milliseconds(1)
      change(&client)
      return try await ModelArtsClient.withClient(client) { try await body($0, emulator) }
    }
  }

  /// Settings that the emulated service accepts.
  static var settings: ConfigBody {
    var config = Clients.settings
    config.parameters = [TrainingParameter(label: "learning_rate", value: "0.01")]
    config.logURL = "/bucket/log/"
    return config
  }
}

extension ModelArtsClient {
  /// Creates a job with a version.
  func launch(_ name: String) async throws -> (job: Int64, version: Int64) {
    let result = try await createJob(
      CreateJobRequest(jobName: name, description: "first", config: EmulatedClient.settings))
    guard let version = result.versionID else { throw MissingVersion() }
    return (result.jobID, version)
  }
}

/// A launch that answered without a version.
struct MissingVersion: Error {}
