import ModelArtsAPI
import Testing

@testable import ModelArtsClient

/// Requests that publishers and users of the service print, and what the checks make of them.
@Suite(.enabled(if: Corpus.isAvailable, Comment(rawValue: Corpus.hint)))
struct PublishedRequestTests {
  private static let operations: [String: ServiceOperation] = [
    "create-job": .createJob, "create-version": .createVersion, "create-config": .createConfig,
    "update-config": .updateConfig,
  ]

  /// The samples that break a rule of their own reference, and the field of the rule.
  static let misprints = [
    // The 2019 edition prints a path and a dataset together.
    "create-config.request.hw2019.json": "data_url", "update-config.request.hw2019.json": "data_url",
    "create-job.request.hw2019.json": "config.data_url", "create-job.request.hw2019-2.json": "config.data_url",
    "create-version.request.hw2019.json": "config.data_url",
    // The 2025 edition prints a flavor and a pool together.
    "create-job.request.otc2025.json": "config.spec_id", "create-job.request.otc2025-2.json": "config.spec_id",
    "create-job.request.otc2025-3.json": "config.spec_id", "create-version.request.otc2025.json": "config.spec_id",
    // A folder of the node on a shared pool, which the reference and code 3000 forbid.
    "create-job.request.otc2022-3.json": "config.volumes[1].host_path",
    "create-job.request.otcsdk2024.json": "config.volumes[1].host_path",
  ]

  private static func settings(_ json: JSONValue) throws -> ConfigBody {
    var object = try #require(json.object?["config"]?.object ?? json.object)
    object["version_id"] = 1
    return try JobVersion(json: .object(object)).config
  }

  @Test(arguments: Corpus.requests(operations.keys.sorted()))
  func `a printed request passes the checks, unless it breaks a rule of its own reference`(_ file: String) throws {
    let operation = try #require(Self.operations[String(file.prefix { $0 != "." })])
    let check = FieldCheck(operation: operation)
    let config = try Self.settings(Corpus.payload(file))
    if let field = Self.misprints[file] {
      let error = #expect(throws: ModelArtsError.self) { try check.settings(config) }
      #expect(error?.message.hasPrefix(field + ": ") == true, "\(error?.message ?? "")")
    } else {
      #expect(throws: Never.self) { try check.settings(config) }
    }
  }
}
