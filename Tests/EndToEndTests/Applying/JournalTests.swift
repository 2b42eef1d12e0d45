import Foundation
import ModelArtsEmulator
import Testing
import TrainyardCommands

/// What a killed apply leaves behind, and what the next one makes of it.
struct JournalTests {
  private func state(of folder: ProjectFolder) -> [String: String] { ["XDG_STATE_HOME": folder.path + "/state"] }

  private func journals(in folder: ProjectFolder) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/state/trainyard")) ?? []
    return files.filter { $0.hasSuffix(".jsonl") }
  }

  @Test func `an apply whose runs are all known leaves no journal behind`() async throws {
    let folder = try ProjectFolder(ThreeRuns.files())
    try await ModelArtsEmulator.withRunning { emulator in
      let run = await folder.run("apply", "--auto-approve", emulator: emulator, environment: state(of: folder))
      #expect(run.status == .success, "\(run.error)")
      #expect(!run.error.contains("journal"))
      #expect(journals(in: folder).isEmpty)
      #expect(FileManager.default.fileExists(atPath: folder.path + "/state/trainyard"))
    }
  }

  @Test func `an uncertain launch is looked up and said by the next apply, and then forgotten`() async throws {
    let folder = try ProjectFolder(ThreeRuns.files())
    try await ModelArtsEmulator.withRunning { emulator in
      emulator.install([FaultRule(.dropConnection, at: .beforeWork, endpoint: .createVersion, occurrence: .nth(1))])
      let run = await folder.run(
        "apply", "--auto-approve", "--settle", "1s", emulator: emulator, environment: state(of: folder))
      #expect(run.status == .uncertain, "\(run.error)")
      let name = try #require(journals(in: folder).first)
      let text = try folder.read("state/trainyard/\(name)")
      #expect(text.contains("create_version"))
      #expect(!text.contains(emulator.credentials.secretKey))
      #expect(!text.contains("/three/code/"), "the journal holds no values that are sent")
      try folder.write(text + #"{"format_version":1,"rec"#, to: "state/trainyard/\(name)")

      let next = await folder.run(
        "apply", "--auto-approve", "--settle", "1s", "--output", "json=next.json", emulator: emulator,
        environment: state(of: folder))
      #expect(next.status == .success, "\(next.output)\(next.error)")
      #expect(try folder.read("next.json").contains(#""leftovers" : ["#), "programs are told too")
      #expect(next.error.contains("An earlier apply ended"))
      #expect(next.error.contains("job/three/version/rate-0.1") || next.error.contains("job/three/version/rate-0.2"))
      #expect(journals(in: folder).isEmpty)
      #expect(await emulator.versions(of: "three", in: folder) == 3)
      let last = await folder.run("apply", "--auto-approve", emulator: emulator, environment: state(of: folder))
      #expect(!last.error.contains("An earlier apply"))
    }
  }

  @Test func `a second apply of the project on this machine refuses and names the first`() async throws {
    let folder = try ProjectFolder(ThreeRuns.files())
    try await ModelArtsEmulator.withRunning { emulator in
      emulator.install([FaultRule(.delay(.seconds(3)), endpoint: .createJob)])
      async let first = folder.run("apply", "--auto-approve", emulator: emulator, environment: state(of: folder))
      while !emulator.requests().contains(where: { $0.endpoint == .createJob }) {
        try await Task.sleep(for: .milliseconds(20))
      }
      let second = await folder.run("apply", "--auto-approve", emulator: emulator, environment: state(of: folder))
      #expect(second.status == .error)
      #expect(second.error.contains("process \(ProcessInfo.processInfo.processIdentifier), since"), "\(second.error)")
      #expect(await first.status == .success)
      #expect(await emulator.versions(of: "three", in: folder) == 3)
    }
  }

  @Test func `an apply works where nothing can be written, and says so`() async throws {
    let folder = try ProjectFolder(ThreeRuns.files())
    try folder.write("", to: "blocked")
    try await ModelArtsEmulator.withRunning { emulator in
      let run = await folder.run(
        "apply", "--auto-approve", emulator: emulator, environment: ["XDG_STATE_HOME": folder.path + "/blocked"])
      #expect(run.status == .success, "\(run.error)")
      #expect(run.error.contains("note:"))
    }
  }

  @Test(arguments: [Int64.min, 0, Int64.max])
  func `a journal with a time that no clock shows is read all the same`(_ time: Int64) async throws {
    let folder = try ProjectFolder(ThreeRuns.files())
    try await ModelArtsEmulator.withRunning { emulator in
      _ = await folder.run("apply", "--auto-approve", emulator: emulator, environment: state(of: folder))
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/state/trainyard")
      let name = try #require(files.first { $0.hasSuffix(".lock") }).dropLast(5)
      let line = """
        {"action":"create_version job/three/version/x","address":"job/three/version/x","format_version":1,\
        "is_launch":true,"job":"three","known_ids":[],"pid":1,"record":"request","request":"create_version","time":\(time)}

        """
      try folder.write(line, to: "state/trainyard/\(name).jsonl")
      let run = await folder.run(
        "apply", "--auto-approve", "--settle", "1s", emulator: emulator, environment: state(of: folder))
      #expect(run.status == .success, "\(run.error)")
      #expect(run.error.contains("since then appeared V0001"), "\(run.error)")
      #expect(journals(in: folder).isEmpty)
    }
  }

  @Test func `a dry run writes nothing`() async throws {
    let folder = try ProjectFolder(ThreeRuns.files())
    try await ModelArtsEmulator.withRunning { emulator in
      let run = await folder.run("apply", "--dry-run", emulator: emulator, environment: state(of: folder))
      #expect(run.status == .success, "\(run.error)")
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/state"))
    }
  }
}
