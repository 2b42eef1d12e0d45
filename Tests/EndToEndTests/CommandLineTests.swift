import TestSupport
import Testing
import TrainyardCommands

/// What the command line prints and how it ends.
struct CommandLineTests {
  private func folder() throws -> ProjectFolder { try ProjectFolder(SmallProject.files) }

  @Test func `the version is printed`() async throws {
    let run = try await folder().run("--version")
    #expect(run.status == .success)
    #expect(run.output == "trainyard \(ProgramVersion.current)\n")
  }

  @Test(arguments: [
    "", "validate", "fmt", "plan", "apply", "show", "explain", "get", "get jobs", "get versions", "get configs",
    "get flavors", "get engines", "get algorithms", "describe", "describe job", "describe version", "describe config",
    "logs", "stop", "export", "init", "auth", "schema", "completion",
    "emulator",
  ])
  func `help teaches`(_ command: String) async throws {
    let words = command.split(separator: " ").map(String.init)
    let run = try await folder().run(words + ["--help"])
    #expect(run.status == .success)
    #expect(run.output.contains("  trainyard \(command)"), "there is an example")
    try Golden.expect(run.output, equals: "help/\(words.isEmpty ? "trainyard" : words.joined(separator: "-")).txt")
  }

  @Test(arguments: [
    ["plam"], ["plan", "--no-such-option"], ["apply", "--expect", "xyz"], ["plan", "--output", "xml"],
  ])
  func `wrong arguments are an error that says what is wrong`(_ arguments: [String]) async throws {
    let run =
      arguments.count == 1
      ? try await folder().run(arguments[0])
      : arguments.count == 2
        ? try await folder().run(arguments[0], arguments[1])
        : try await folder().run(arguments[0], arguments[1], arguments[2])
    #expect(run.status == .error)
    #expect(run.error.hasPrefix("error: "))
    #expect(run.error.contains("  help: "))
    #expect(run.output.isEmpty)
  }

  @Test func `a folder without a project says where to look`() async throws {
    let run = try await ProjectFolder(["readme": ""]).run("plan")
    #expect(run.status == .error)
    #expect(run.error.contains("trainyard.yaml"))
  }

  @Test(arguments: [
    ("worker_server_num: 1", "worker_server_nun: 1", "unknown-key"),
    ("worker_server_num: 1", "worker_server_num: many", "type"),
    ("data_url: /small/data/", "", "required"),
    ("data_url: /small/data/", "data_url: /small/data/\n  dataset_id: x", "exclusive"),
    ("rate: 0.010", "rate: \"${var.rate}\"", "substitution"),
    ("spec_code: modelarts.vm.cpu.2u", "spec_code: [", "yaml-syntax"),
  ])
  func `invalid manifests are reported with place and rule`(_ old: String, _ new: String, _ rule: String) async throws {
    let folder = try folder()
    try folder.edit("specs/small.yaml", old, new)
    for command in ["validate", "plan", "apply"] {
      let run = await folder.run(command)
      #expect(run.status == .invalid)
      #expect(run.error.contains("specs/small.yaml:"))
      #expect(run.error.contains("[\(rule)]"))
      #expect(run.output.isEmpty)
    }
  }

  @Test func `a plan goes to several outputs at once`() async throws {
    let folder = try folder()
    let run = await folder.run("plan", "--output", "text", "--output", "json=out/plan.json")
    #expect(run.status == .success)
    #expect(run.output.contains("Plan: 2 to create") || run.output.contains("Plan: 3 to create"))
    #expect(try folder.read("out/plan.json").contains("\"format_version\" : \"1.0\""))
  }

  @Test(arguments: [(["NO_COLOR": "1"], false), (["FORCE_COLOR": "1"], true), ([:], false)])
  func `colours follow the environment`(_ environment: [String: String], _ usesColor: Bool) async throws {
    let run = try await folder().run("plan", environment: environment)
    #expect(run.output.contains("\u{1B}[") == usesColor)
  }
}
