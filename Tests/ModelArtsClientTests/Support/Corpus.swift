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

  /// A file of our own fixtures.
  static func fixture(_ name: String) throws -> JSONValue {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try JSONValue(parsing: Data(contentsOf: folder.appending(path: "Fixtures/\(name)")))
  }
}
