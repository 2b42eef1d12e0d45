import ModelArtsAPI

@testable import ModelArtsClient

/// Clients over a scripted transport.
enum Clients {
  static let project = "0123456789abcdef0123456789abcdef"
  static let keys = Credentials.accessKey(
    AccessKeyCredentials(accessKey: "TESTACCESSKEY", secretKey: Secret("test-secret-key")))

  /// Settings that every service takes.
  static var settings: ConfigBody {
    var config = ConfigBody()
    config.workerCount = 1
    config.appURL = "/bucket/code/"
    config.bootFileURL = "/bucket/code/train.py"
    config.engineID = 1
    config.dataURL = "/bucket/data/"
    config.specID = 2
    config.trainURL = "/bucket/output/"
    return config
  }

  static func over(
    _ transport: ScriptedTransport, time: TestTime = TestTime(), credentials: Credentials = keys,
    endpoint: String = "https://modelarts.cn-north-4.myhuaweicloud.com", project: String? = project,
    _ change: (inout ClientConfiguration) -> Void = { _ in }
  ) throws -> ModelArtsClient {
    var configuration = ClientConfiguration(endpoint: endpoint, projectID: project, credentials: credentials)
    change(&configuration)
    return try ModelArtsClient(configuration, transport: transport, time: time.source)
  }
}
