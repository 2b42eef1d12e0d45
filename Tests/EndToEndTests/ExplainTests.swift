import Foundation
import TestSupport
import Testing
import TrainyardCommands

/// `trainyard explain` and `trainyard schema`.
struct ExplainTests {
  @Test func `an entry is explained by its values, their places, and the runs it has`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    #expect(await folder.run("apply", "--auto-approve").status == .success)
    let run = await folder.run("explain", "job/small/version/second")
    #expect(run.status == .success)
    for text in ["parameter.rate", "0.020", "V0002"] {
      #expect(run.output.contains(text), "no \(text) in \(run.output)")
    }
  }

  @Test func `without the service nothing is asked`() async throws {
    var files = SmallProject.files
    files["trainyard.yaml"] =
      "apiVersion: trainyard/v1\nkind: Project\nmetadata: {name: small}\nspec: {specs: [specs]}\n"
    let folder = try ProjectFolder(files)
    let run = await folder.run("explain", "job/small/version/first", "--offline")
    #expect(run.status == .success, "\(run.error)")
    try Golden.expect(run.output, equals: "explain/offline.txt")
    #expect(await folder.run("explain", "job/small/version/first").status == .error)
  }

  @Test func `programs get JSON`() async throws {
    let run = try await ProjectFolder(SmallProject.files).run("explain", "config/base", "--output", "json")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(object?["address"] as? String == "config/base")
    #expect(object?["format_version"] as? String == "1.0")
  }

  @Test func `an address that names nothing gets a suggestion`() async throws {
    let run = try await ProjectFolder(SmallProject.files).run("explain", "job/small/version/frist", "--offline")
    #expect(run.status == .error)
    #expect(run.error.contains("did you mean 'job/small/version/first'?"))
  }

  @Test(arguments: [
    ("all", "trainyard"), ("job", "training-job"), ("config", "training-job-config"), ("project", "project"),
  ])
  func `a schema is the one in the repository`(_ kind: String, _ name: String) async throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "examples/schema/\(name).schema.json")
    let run = try await ProjectFolder([:]).run("schema", kind)
    #expect(run.output == (try String(contentsOf: file, encoding: .utf8)))
  }
}
