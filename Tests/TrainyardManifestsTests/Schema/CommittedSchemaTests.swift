import Foundation
import Testing
import TrainyardManifests

/// The schemas that editors reference lie in the repository, and are what the program prints.
///
/// With `RECORD=1` in the environment they are written anew, and the test fails, so that they are looked at.
struct CommittedSchemaTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "examples/schema")

  static let files: [(name: String, text: String)] =
    ManifestSchema.allCases.map { ("\($0.rawValue).schema.json", ManifestSchema.text($0)) }
    + [("kustomize.openapi.json", ManifestSchema.kustomizeOpenAPI())]

  /// The schemas of what the program writes; the tests of reports compare them with it.
  static let reports = ["plan", "apply", "findings", "failure", "events"].map { "\($0).schema.json" }

  @Test(arguments: files.map(\.name))
  func `a committed schema is what the program prints`(_ name: String) throws {
    let printed = try #require(Self.files.first { $0.name == name }).text
    let file = Self.folder.appending(path: name)
    let committed = try? String(contentsOf: file, encoding: .utf8)
    guard committed != printed else { return }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try printed.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name); look at it and run again")
    } else {
      Issue.record("\(name) is not what the program prints; run the test with RECORD=1")
    }
  }

  @Test func `nothing else is committed beside them`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(names) == Set(Self.files.map(\.name) + Self.reports + ["README.md"]))
  }
}
