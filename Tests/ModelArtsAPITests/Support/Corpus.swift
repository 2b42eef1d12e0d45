import FoundationEssentials
import ModelArtsAPI

/// A collection of public sample bodies that is not part of the package: `MODELARTS_CORPUS` names its folder.
enum Corpus {
  static let hint = "MODELARTS_CORPUS does not name a folder with payloads/"

  private static let folder: URL? =
    ProcessInfo.processInfo.environment["MODELARTS_CORPUS"].map { URL(filePath: $0).appending(path: "payloads") }

  static let isAvailable = folder.map { FileManager.default.fileExists(atPath: $0.path) } ?? false

  /// The files whose name has a part between dots, or that lie in a folder.
  static func files(kind: String = "", in subfolder: String = "") -> [String] {
    guard let folder else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: subfolder).path)) ?? []
    return names.filter { $0.contains("\(kind)") && $0.contains(".") && $0 != "README.md" && $0 != "index.json" }
      .map { subfolder.isEmpty ? $0 : subfolder + "/" + $0 }.sorted()
  }

  static func json(_ path: String) throws -> JSONValue {
    guard let folder else { throw CocoaError(.fileNoSuchFile) }
    return try JSONValue(parsing: Data(contentsOf: folder.appending(path: path)))
  }
}
