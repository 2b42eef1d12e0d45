import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Sends plain requests to an emulator process.
struct StoreClient: Sendable {
  let baseURL: String
  private let session = URLSession(configuration: .ephemeral)

  init(baseURL: String) {
    self.baseURL = baseURL
  }

  /// An answer other than 200.
  struct Refused: Error {
    let status: Int
    let text: String
  }

  /// Sends a request.
  ///
  /// - Returns: The payload of an acknowledged request.
  /// - Throws: ``Refused``, or the trouble with a connection that is gone.
  @discardableResult
  func send(_ method: String, _ path: String, _ body: String? = nil) async throws -> Payload {
    guard let url = URL(string: "\(baseURL)/\(path)") else { throw URLError(.badURL) }
    var request = URLRequest(url: url, timeoutInterval: 60)
    request.httpMethod = method
    request.httpBody = body.map { Data($0.utf8) }
    let (data, response) = try await session.data(for: request)
    let status = (response as? HTTPURLResponse)?.statusCode ?? 0
    guard status == 200 else { throw Refused(status: status, text: String(decoding: data, as: UTF8.self)) }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Payload.self, from: data)
  }

  /// What these tests read of the service's answers.
  struct Payload: Decodable {
    struct Version: Decodable {
      var versionId: Int
      var versionName: String
      var status: Int
    }

    struct Job: Decodable {
      var jobId: Int
      var jobName: String
    }

    struct Configuration: Decodable {
      var configName: String
    }

    var jobId: Int?
    var versionId: Int?
    var versionName: String?
    var versions: [Version]?
    var jobs: [Job]?
    var configs: [Configuration]?
  }

  /// The body of a job.
  static func job(_ name: String) -> String { #"{"job_name":"\#(name)","config":{\#(settings)}}"# }

  /// The body of a version.
  static func version(after id: Int) -> String { #"{"config":{"pre_version_id":\#(id),\#(settings)}}"# }

  /// The body of a configuration.
  static func configuration(_ name: String) -> String { #"{"config_name":"\#(name)",\#(settings)}"# }

  private static let settings = #"""
    "worker_server_num":1,"app_url":"/bucket/code/","boot_file_url":"/bucket/code/train.py","engine_id":4,
    "data_url":"/bucket/data/","spec_id":27,"train_url":"/bucket/out/"
    """#
}
