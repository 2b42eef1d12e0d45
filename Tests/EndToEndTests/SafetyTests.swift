import Foundation
import ModelArtsEmulator
import Testing
import TrainyardCommands

/// What must not happen, and what is said instead.
struct SafetyTests {
  private func launches(_ emulator: ModelArtsEmulator) -> Int {
    emulator.requests().count {
      $0.method == "POST" && ($0.path.hasSuffix("/training-jobs") || $0.path.hasSuffix("/versions"))
    }
  }

  @Test(arguments: ["", "no", "y", "Yes"])
  func `only yes is taken for an answer`(_ answer: String) async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try await ModelArtsEmulator.withRunning { emulator in
      let run = await folder.run("apply", emulator: emulator, answer: answer)
      #expect(run.status == .error)
      let sent = try await emulator.mutatingRequestCount()
      #expect(sent == 0)
      #expect(await folder.run("apply", emulator: emulator, answer: "yes").status == .success)
    }
  }

  @Test func `without a terminal and without a flag nothing is applied`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try await ModelArtsEmulator.withRunning { emulator in
      let run = await folder.run("apply", emulator: emulator)
      #expect(run.status == .error)
      #expect(run.error.contains("--auto-approve"))
      let sent = try await emulator.mutatingRequestCount()
      #expect(sent == 0)
    }
  }

  @Test func `a dry run sends no mutating request`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try await ModelArtsEmulator.withRunning { emulator in
      let run = await folder.run("apply", "--dry-run", emulator: emulator)
      #expect(run.status == .success, "\(run.error)")
      #expect(run.output.contains("verified"))
      let sent = try await emulator.mutatingRequestCount()
      #expect(sent == 0)
    }
  }

  @Test func `a launch whose answer is lost is found and not repeated`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try await ModelArtsEmulator.withRunning { emulator in
      emulator.install([
        FaultRule(.dropConnection, at: .afterWork, endpoint: .createJob, occurrence: .first(1)),
        FaultRule(.dropConnection, at: .afterWork, endpoint: .createVersion, occurrence: .first(1)),
      ])
      let run = await folder.run("apply", "--auto-approve", "--settle", "2s", emulator: emulator)
      #expect(run.status == .success, "\(run.output)\(run.error)")
      #expect(launches(emulator) == 2)
      #expect(await folder.run("plan", "--detailed-exitcode", emulator: emulator).status == .success)
    }
  }

  @Test func `a launch that nobody can find ends uncertain`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try await ModelArtsEmulator.withRunning { emulator in
      emulator.install([FaultRule(.dropConnection, at: .beforeWork, endpoint: .createJob, occurrence: .every)])
      let run = await folder.run("apply", "--auto-approve", "--settle", "1s", emulator: emulator)
      #expect(run.status == .uncertain, "\(run.output)\(run.error)")
      #expect(launches(emulator) == 1)
    }
  }

  @Test func `a saved plan is applied once and refused after that`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try await ModelArtsEmulator.withRunning { emulator in
      #expect(await folder.run("plan", "--out", "plan.json", emulator: emulator).status == .success)
      let shown = await folder.run("show", "plan.json")
      #expect(shown.output.contains("+ version/first"))
      #expect(await folder.run("apply", "plan.json", "--auto-approve", emulator: emulator).status == .success)
      let stale = await folder.run("apply", "plan.json", "--auto-approve", emulator: emulator)
      #expect(stale.status == .stale)
      #expect(stale.error.contains("only then"))
    }
  }

  @Test func `an approved hash passes the guards for exactly that plan`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try folder.edit("trainyard.yaml", "max_delete_percent: 100", "max_launches: 1")
    try await ModelArtsEmulator.withRunning { emulator in
      let refused = await folder.run("apply", "--auto-approve", emulator: emulator)
      #expect(refused.status == .guarded)
      let sent = try await emulator.mutatingRequestCount()
      #expect(sent == 0)
      let hash = try #require(refused.output.split(separator: "\n").last { $0.hasPrefix("Hash ") }?.dropFirst(5))
      let wrong = await folder.run("apply", "--auto-approve", "--approve", "0123456789abcdef", emulator: emulator)
      #expect(wrong.status == .guarded)
      let approved = await folder.run("apply", "--auto-approve", "--approve", String(hash), emulator: emulator)
      #expect(approved.status == .success, "\(approved.error)")
    }
  }

  @Test func `a wrong key is an authentication failure`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try await ModelArtsEmulator.withRunning { emulator in
      let run = await folder.run("plan", emulator: emulator, environment: ["HUAWEICLOUD_SDK_SK": "wrong-secret-key"])
      #expect(run.status == .denied)
      #expect(!run.error.contains("wrong-secret-key"))
    }
  }

  @Test func `an endpoint from the repository receives no request`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try folder.edit(
      "trainyard.yaml", "emulator: .trainyard/emulator.db", "endpoint: https://modelarts.example.org, project_id: p")
    let run = await folder.run(
      "plan", environment: ["HUAWEICLOUD_SDK_AK": "AK", "HUAWEICLOUD_SDK_SK": "some-secret-key"])
    #expect(run.status != .success)
    #expect(run.error.contains("modelarts.example.org"))
    #expect(run.error.contains("TRAINYARD_ALLOWED_HOSTS"))
    #expect(!run.error.contains("some-secret-key"))
  }

  @Test func `an object without our mark is an error and the rest is shown`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    let other = try ProjectFolder(SmallProject.files)
    try other.edit("trainyard.yaml", "name: small", "name: other")
    try await ModelArtsEmulator.withRunning { emulator in
      #expect(await other.run("apply", "--auto-approve", emulator: emulator).status == .success)
      let before = try await emulator.mutatingRequestCount()
      let plan = await folder.run("plan", emulator: emulator)
      #expect(plan.status == .error)
      #expect(plan.output.contains("job/small belongs to other"))
      #expect(await folder.run("apply", "--auto-approve", emulator: emulator).status == .error)
      let sent = try await emulator.mutatingRequestCount()
      #expect(sent == before)
    }
  }

  @Test(arguments: ["--adopt", "--take-over", "--allow-kill", "--relaunch", "--release"])
  func `an address that names nothing is an error before anything is sent`(_ option: String) async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try await ModelArtsEmulator.withRunning { emulator in
      let run = await folder.run("apply", "--auto-approve", option, "job/smal", emulator: emulator)
      #expect(run.status == .error)
      #expect(run.error.contains("\(option) job/smal"))
      #expect(run.error.contains("did you mean 'job/small'?"))
      let sent = try await emulator.mutatingRequestCount()
      #expect(sent == 0)
    }
  }

  @Test func `a report that cannot be written does not hide an uncertain launch`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try await ModelArtsEmulator.withRunning { emulator in
      emulator.install([FaultRule(.dropConnection, at: .beforeWork, endpoint: .createJob, occurrence: .every)])
      let run = await folder.run(
        "apply", "--auto-approve", "--settle", "1s", "--output", "json=/dev/full", emulator: emulator)
      #expect(run.status == .uncertain)
      #expect(run.error.contains("cannot be written"))
    }
  }

  @Test func `a refused plan is written for programs too, and a text file holds plan and report`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try await ModelArtsEmulator.withRunning { emulator in
      let refused = await folder.run("apply", "--output", "json=refused.json", emulator: emulator, answer: "no")
      #expect(refused.status == .error)
      #expect(try folder.read("refused.json").contains("format_version"))
      let run = await folder.run("apply", "--auto-approve", "--output", "text=report.txt", emulator: emulator)
      #expect(run.status == .success)
      let text = try folder.read("report.txt")
      #expect(text.contains("+ version/first"))
      #expect(text.contains("applied"))
    }
  }

  @Test func `a plan whose saved hash was shortened is refused`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try await ModelArtsEmulator.withRunning { emulator in
      let planned = await folder.run("plan", "--out", "plan.json", emulator: emulator)
      let hash = try #require(planned.output.split(separator: "\n").last { $0.hasPrefix("Hash ") }?.dropFirst(5))
      let whole = try #require(try folder.read("plan.json").split(separator: "\"").first { $0.hasPrefix(hash) })
      try folder.edit("plan.json", String(whole), String(hash))
      let run = await folder.run("apply", "plan.json", "--auto-approve", emulator: emulator)
      #expect(run.status == .error)
      #expect(run.error.contains("damaged"))
    }
  }

  @Test(arguments: [
    ("trainyard.yaml", "metadata: {name: small}", "metadata: {name: other}"),
    ("trainyard.yaml", "  remote:", "  environments: {prod: {}}\n  remote:"),
    // The hash of the file is still right; what people read in it is not.
    ("plan.json", "\"owner\" : \"small\"", "\"owner\" : \"other\""),
  ])
  func `a saved plan for another project or environment is refused for that`(
    _ file: String, _ old: String, _ new: String
  ) async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try await ModelArtsEmulator.withRunning { emulator in
      #expect(await folder.run("plan", "--out", "plan.json", emulator: emulator).status == .success)
      try folder.edit(file, old, new)
      let environment = new.contains("prod") ? ["--env", "prod"] : []
      let run = await folder.run(["apply", "plan.json", "--auto-approve"] + environment, emulator: emulator)
      #expect(run.status == .stale)
      #expect(run.error.contains("the saved plan was made for something else; nothing was changed"), "\(run.error)")
      #expect(run.error.contains("  the saved plan is for "), "\(run.error)")
      let sent = try await emulator.mutatingRequestCount()
      #expect(sent == 0)
    }
  }

  @Test func `manifests behind a linked folder belong to the project`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try await ModelArtsEmulator.withRunning { emulator in
      #expect(await folder.run("apply", "--auto-approve", emulator: emulator).status == .success)
      try FileManager.default.moveItem(atPath: folder.path + "/specs", toPath: folder.path + "/elsewhere")
      try FileManager.default.createDirectory(atPath: folder.path + "/specs", withIntermediateDirectories: true)
      let link = folder.path + "/specs/team"
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.path + "/elsewhere")
      let plan = await folder.run("plan", "--detailed-exitcode", emulator: emulator)
      #expect(plan.status == .success, "\(plan.output)\(plan.error)")

      try FileManager.default.removeItem(atPath: folder.path + "/elsewhere")
      let dangling = await folder.run("plan", emulator: emulator)
      #expect(dangling.status == .error)
      #expect(dangling.error.contains("specs/team"))
    }
  }

  @Test func `leaving protect out does not take the protection away`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try folder.edit("specs/small.yaml", "job_desc: A small job", "job_desc: A small job\n  protect: true")
    try await ModelArtsEmulator.withRunning { emulator in
      #expect(await folder.run("apply", "--auto-approve", emulator: emulator).status == .success)
      try folder.edit("specs/small.yaml", "\n  protect: true", "")
      #expect(await folder.run("plan", "--detailed-exitcode", emulator: emulator).status == .success)
      try folder.edit("specs/small.yaml", "job_desc: A small job", "job_desc: A small job\n  protect: false")
      let plan = await folder.run("plan", "--detailed-exitcode", emulator: emulator)
      #expect(plan.output.contains("is no longer protected"))
    }
  }
}
