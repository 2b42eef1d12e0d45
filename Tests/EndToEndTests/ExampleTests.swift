import Foundation
import Testing
import TrainyardCommands

/// Every example does what it says: it can be planned and applied, and then nothing is left to do.
struct ExampleTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static var examples: [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "examples").path)
    return (names ?? []).filter {
      FileManager.default.fileExists(atPath: root.appending(path: "examples/\($0)/trainyard.yaml").path)
    }.sorted()
  }

  @Test func `there are examples`() {
    #expect(!Self.examples.isEmpty)
  }

  @Test(arguments: examples)
  func `an example plans, applies, and then has no changes`(_ name: String) async throws {
    let source = Self.root.appending(path: "examples/\(name)")
    var files: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: source.path) where !path.hasPrefix(".") {
      files[path] = try? String(contentsOf: source.appending(path: path), encoding: .utf8)
    }
    let folder = try ProjectFolder(files)
    let plan = await folder.run("plan", "--detailed-exitcode")
    #expect(plan.status == .changes, "\(plan.error)")
    let applied = await folder.run("apply", "--auto-approve")
    #expect(applied.status == .success, "\(applied.output)\(applied.error)")
    #expect(await folder.run("plan", "--detailed-exitcode").status == .success)
  }
}
