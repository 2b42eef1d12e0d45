import FoundationEssentials
import ModelArtsAPI

/// Files that tests read: our own fixtures, and a collection of public samples that is not part of the package.
///
/// `MODELARTS_CORPUS` names the collection: a folder with `payloads/` and `reference/signing-vectors.json`.
enum Corpus {
  static let hint = "MODELARTS_CORPUS does not name a folder with payloads/ and reference/"

  static let folder: URL? = ProcessInfo.processInfo.environment["MODELARTS_CORPUS"].map { URL(filePath: $0) }

  static let isAvailable =
    folder.map {
      FileManager.default.fileExists(atPath: $0.appending(path: "payloads/index.json").path)
        && FileManager.default.fileExists(atPath: $0.appending(path: "reference/signing-vectors.json").path)
    } ?? false

  /// A file of the collection.
  static func json(_ path: String) throws -> JSONValue {
    guard let folder else { throw CocoaError(.fileNoSuchFile) }
    return try JSONValue(parsing: Data(contentsOf: folder.appending(path: path)))
  }

  /// A file of our own fixtures.
  static func fixture(_ name: String) throws -> JSONValue {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try JSONValue(parsing: Data(contentsOf: folder.appending(path: "Fixtures/\(name)")))
  }
}
