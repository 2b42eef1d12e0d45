import FoundationEssentials
import ModelArtsAPI

/// Files that tests read: our own fixtures, and a collection of public samples that is not part of the package.
///
/// `MODELARTS_CORPUS` names the collection's folder.
enum Corpus {
  static let hint = "MODELARTS_CORPUS does not name a folder with reference/signing-vectors.json"

  private static let vectors: URL? =
    ProcessInfo.processInfo.environment["MODELARTS_CORPUS"]
    .map { URL(filePath: $0).appending(path: "reference/signing-vectors.json") }

  static let isAvailable = vectors.map { FileManager.default.fileExists(atPath: $0.path) } ?? false

  static func signingVectors() throws -> JSONValue {
    guard let vectors else { throw CocoaError(.fileNoSuchFile) }
    return try JSONValue(parsing: Data(contentsOf: vectors))
  }

  private static let payloads: URL? =
    ProcessInfo.processInfo.environment["MODELARTS_CORPUS"].map { URL(filePath: $0).appending(path: "payloads") }

  /// The names of the printed and recorded requests of some kinds, such as `create-job`.
  static func requests(_ kinds: [String]) -> [String] {
    let names = payloads.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0.path) } ?? []
    return names.filter { name in kinds.contains { name.hasPrefix($0 + ".request.") } }.sorted()
  }

  /// One of the collection's payloads.
  static func payload(_ name: String) throws -> JSONValue {
    guard let payloads else { throw CocoaError(.fileNoSuchFile) }
    return try JSONValue(parsing: Data(contentsOf: payloads.appending(path: name)))
  }

  /// A file of our own fixtures.
  static func fixture(_ name: String) throws -> JSONValue {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try JSONValue(parsing: Data(contentsOf: folder.appending(path: "Fixtures/\(name)")))
  }
}
