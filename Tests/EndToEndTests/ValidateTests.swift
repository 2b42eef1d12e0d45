import Foundation
import TestSupport
import Testing
import TrainyardCommands

/// `trainyard validate`: what it prints for people and for programs.
struct ValidateTests {
  private struct Document: Decodable {
    struct Place: Decodable, Equatable {
      var file: String
      var line: Int
      var column: Int
    }
    struct Finding: Decodable {
      var severity: String
      var rule: String
      var place: Place?
    }
    var valid: Bool
    var diagnostics: [Finding]
  }

  private func document(_ text: String) throws -> Document {
    try JSONDecoder().decode(Document.self, from: Data(text.utf8))
  }

  @Test func `valid manifests are counted`() async throws {
    let run = try await ProjectFolder(SmallProject.files).run("validate")
    #expect(run.status == .success)
    #expect(run.output == "valid: 1 configuration, 1 job, 2 runs\n")
    #expect(run.error.isEmpty)
  }

  @Test func `programs get the findings with their places, and people still read them`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try folder.edit("specs/small.yaml", "worker_server_num: 1", "worker_server_nun: 1")
    let run = await folder.run("validate", "--output", "json")
    #expect(run.status == .invalid)
    let found = try document(run.output)
    #expect(!found.valid)
    let unknown = try #require(found.diagnostics.first { $0.rule == "unknown-key" })
    #expect(unknown.place == Document.Place(file: "specs/small.yaml", line: 6, column: 3))
    #expect(run.error.contains("did you mean 'worker_server_num'?"))
  }

  @Test func `an invalid project file is a finding too`() async throws {
    let folder = try ProjectFolder(["trainyard.yaml": "apiVersion: trainyard/v1\nkind: Projekt\n"])
    let run = await folder.run("validate", "--output", "json=out/findings.json")
    #expect(run.status == .invalid)
    #expect(try document(folder.read("out/findings.json")).diagnostics.first?.rule == "kind")
  }

  @Test func `valid manifests have a document without findings`() async throws {
    let run = try await ProjectFolder(SmallProject.files).run("validate", "--output", "json")
    #expect(run.status == .success)
    #expect(try document(run.output).valid)
  }

  @Test func `a device without an end is read to the limit and no further`() async throws {
    let run = try await ProjectFolder(SmallProject.files).run("validate", "-f", "/dev/zero")
    #expect(run.status == .invalid)
    #expect(run.error.contains("[yaml-limit]"))
  }
}
