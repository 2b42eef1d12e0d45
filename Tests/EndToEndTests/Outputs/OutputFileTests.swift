import Foundation
import ModelArtsEmulator
import Testing
import TrainyardCommands

/// Where outputs go, and what happens where they cannot.
struct OutputFileTests {
  @Test(arguments: ["blocked/report.json", "specs", "trainyard.yaml/x"])
  func `a file that cannot be written is found before anything is sent, and hides no other`(
    _ name: String
  ) async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try folder.write("", to: "blocked")
    try await ModelArtsEmulator.withRunning { emulator in
      let run = await folder.run(
        "apply", "--auto-approve", "--output", "json=\(name)", "--output", "markdown=notes.md", emulator: emulator)
      #expect(run.status == .error)
      #expect(run.error.contains("\(name) cannot be written"), "\(run.error)")
      let notes = try folder.read("notes.md")
      #expect(notes.contains("cannot be written"))
      #expect(emulator.requests().isEmpty)
    }
  }

  @Test func `a folder that is missing is made`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    #expect(await folder.run("plan", "--output", "json=a/b/plan.json", "--out", "c/d/plan.json").status == .success)
    #expect(try folder.read("a/b/plan.json") == folder.read("c/d/plan.json"))
  }

  @Test(arguments: Scenario.all)
  func `a full disk turns a good end into an error, and changes no other`(_ scenario: Scenario) async throws {
    let (folder, run) = try await scenario.run(["--output", "json=/dev/full", "--output", "text=plan.txt"])
    let isGood = scenario.status == .success || scenario.status == .changes
    #expect(run.status == (isGood ? .error : scenario.status))
    #expect(run.error.contains("/dev/full cannot be written"), "\(run.error)")
    #expect(try !folder.read("plan.txt").isEmpty)
    #expect(FileManager.default.fileExists(atPath: "/dev/full"))
  }

  @Test func `the file - is standard output`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    let run = await folder.run("plan", "--output", "json=-")
    #expect(run.status == .success && run.output.hasPrefix("{"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/-"))
  }

  @Test func `a link stays a link, and a file is written through it`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try folder.write("old", to: "real.json")
    let link = folder.path + "/link.json"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.path + "/real.json")
    #expect(await folder.run("plan", "--output", "json=link.json").status == .success)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link).hasSuffix("real.json"))
    #expect(try folder.read("real.json").contains("format_version"))
  }

  @Test func `what is read is written to files too`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    let run = await folder.run("get", "engines", "--output", "json=engines.json", "--output", "text")
    #expect(run.status == .success, "\(run.error)")
    #expect(run.output.contains("NAME"))
    #expect(try folder.read("engines.json").hasPrefix("["))
    let refused = await folder.run("get", "engines", "--output", "json=specs")
    #expect(refused.status == .error)
    #expect(refused.error.contains("it is a folder"))
  }
}
