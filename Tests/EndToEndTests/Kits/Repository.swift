import Foundation

/// The files of this repository, as tests find them.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  /// The folders of `examples`.
  static var examples: [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "examples").path)
    return (names ?? []).filter { !$0.hasPrefix(".") && !$0.contains(".") }.sorted()
  }

  /// The pages that show commands to people.
  static var pages: [String] {
    let paths = FileManager.default.subpaths(atPath: root.appending(path: "examples").path) ?? []
    return ["README.md", "CONTRIBUTING.md"]
      + paths.filter { $0.hasSuffix(".md") && !$0.contains("/.") }.map { "examples/\($0)" }.sorted()
  }
}
