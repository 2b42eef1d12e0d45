import Foundation
import Testing

/// The walls between targets: which modules each may import. The compiler keeps the target dependencies; this keeps what
/// it cannot see, Foundation above all, and that nobody loosens the manifest unnoticed.
struct ImportTests {
  /// What each target may import of ours, as the package's documentation promises.
  static let allowed: [String: Set<String>] = [
    "TrainyardDiagnostics": [],
    "TrainyardYAML": ["CLibYAML", "TrainyardDiagnostics"],
    "TrainyardResources": ["TrainyardDiagnostics", "Crypto"],
    "TrainyardManifests": ["TrainyardYAML", "TrainyardResources", "TrainyardDiagnostics"],
    "TrainyardPlanner": ["TrainyardResources", "TrainyardDiagnostics"],
    "TrainyardApplier": ["TrainyardPlanner", "TrainyardResources"],
    "TrainyardReports": ["TrainyardApplier", "TrainyardPlanner", "TrainyardResources", "TrainyardDiagnostics"],
    "ModelArtsAPI": [],
    "ModelArtsClient": ["ModelArtsAPI", "AsyncHTTPClient", "NIOCore", "NIOHTTP1", "NIOSSL", "Crypto", "Logging"],
    "TrainyardModelArts": ["ModelArtsClient", "ModelArtsAPI", "TrainyardResources"],
    "ModelArtsEmulator": [
      "ModelArtsAPI", "Hummingbird", "ServiceLifecycle", "GRDB", "NIOCore", "HTTPTypes", "Crypto", "Logging",
    ],
    "TrainyardCommands": [
      "TrainyardDiagnostics", "TrainyardResources", "TrainyardManifests", "TrainyardPlanner", "TrainyardApplier",
      "TrainyardReports", "ModelArtsAPI", "ModelArtsClient", "TrainyardModelArts", "ModelArtsEmulator",
      "ArgumentParser",
      "Logging",
    ],
    "trainyard": ["TrainyardCommands"],
  ]

  /// What the system offers, per target; nothing of it where a target is not named.
  static let allowedSystem: [String: Set<String>] = [
    "TrainyardManifests": ["FoundationEssentials", "Foundation"],
    "TrainyardReports": ["FoundationEssentials", "Foundation"],
    "TrainyardApplier": ["Synchronization"],
    "ModelArtsAPI": ["FoundationEssentials"],
    "ModelArtsClient": ["FoundationEssentials", "Foundation", "Synchronization"],
    "TrainyardModelArts": ["Synchronization"],
    "ModelArtsEmulator": ["FoundationEssentials", "Foundation", "Synchronization"],
    "TrainyardCommands": ["FoundationEssentials", "Foundation", "Synchronization", "Glibc", "Darwin", "Dispatch"],
    "trainyard": ["Glibc", "Darwin"],
  ]

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test(arguments: allowed.keys.sorted())
  func `a target imports only what its place in the house allows`(_ target: String) throws {
    let files = try swiftFiles(of: target)
    #expect(!files.isEmpty, "there are no sources for \(target)")
    let allowed = try #require(Self.allowed[target]).union(Self.allowedSystem[target] ?? [])
    for file in files {
      for module in try importedModules(of: file) where !allowed.contains(module) {
        Issue.record("\(target)/\(file.lastPathComponent) imports \(module)")
      }
    }
  }

  @Test func `every source folder has its walls written down`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "Sources").path)
    #expect(Set(folders).subtracting(["CLibYAML"]) == Set(Self.allowed.keys))
  }

  @Test func `C functions of libyaml are called in one target only`() throws {
    for target in Self.allowed.keys where target != "TrainyardYAML" {
      for file in try swiftFiles(of: target) {
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(!text.contains("yaml_parser_"), "\(file.lastPathComponent) calls libyaml")
      }
    }
  }

  private func swiftFiles(of target: String) throws -> [URL] {
    let folder = Self.root.appending(path: "Sources/\(target)")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return names.filter { $0.hasSuffix(".swift") }.sorted().map { folder.appending(path: $0) }
  }

  private func importedModules(of file: URL) throws -> [String] {
    let accessLevels: Set<Substring> = ["public", "package", "internal", "private", "fileprivate", "@preconcurrency"]
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "let", "var", "typealias"]
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").drop { accessLevels.contains($0) || $0.hasPrefix("@") }
      guard words.first == "import" else { return nil }
      return words.dropFirst().first { !kinds.contains($0) }.map { String($0.split(separator: ".")[0]) }
    }
  }
}
