import Foundation
import Testing
import TrainyardCommands

/// Every format is written whole on every way out, and none changes the exit code.
struct FormatTests {
  static let formats = ["text", "json", "markdown", "github", "gitlab", "sarif", "junit"]

  @Test(arguments: Scenario.all, formats)
  func `a format is written to its file and changes no exit code`(_ scenario: Scenario, _ format: String) async throws {
    let (folder, run) = try await scenario.run(["--output", "\(format)=out/report"])
    #expect(run.status == scenario.status, "\(run.output)\(run.error)")
    try check(folder.read("out/report"), format, scenario.status)
    if format == "gitlab", scenario.arguments[0] != "validate" {
      #expect(try JSONSerialization.jsonObject(with: Data(folder.read("out/report.codequality.json").utf8)) is [Any])
    }
    #expect(scenario.status == .success || scenario.status == .changes || !run.error.isEmpty)
  }

  @Test(arguments: Scenario.all)
  func `all formats at once are those of each alone`(_ scenario: Scenario) async throws {
    let options = Self.formats.flatMap { ["--output", "\($0)=out/\($0)"] }
    let (folder, run) = try await scenario.run(options)
    #expect(run.status == scenario.status, "\(run.output)\(run.error)")
    for format in Self.formats { try check(folder.read("out/\(format)"), format, scenario.status) }
  }

  @Test(arguments: Scenario.all, ["json", "sarif", "junit", "markdown"])
  func `a format on standard output is all that stands there`(_ scenario: Scenario, _ format: String) async throws {
    let (_, run) = try await scenario.run(["--output", format])
    #expect(run.status == scenario.status, "\(run.output)\(run.error)")
    try check(run.output, format, scenario.status)
  }

  /// Checks that a report is a whole document of its format.
  private func check(_ text: String, _ format: String, _ status: TrainyardCommands.ExitStatus) throws {
    let isGood = status == .success || status == .changes
    switch format {
    case "json", "sarif":
      let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      #expect(object[format == "json" ? "format_version" : "runs"] != nil)
    case "gitlab":
      let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
      #expect(object is [String: Any] || object is [Any])
    case "junit":
      #expect(text.hasPrefix("<?xml") && text.hasSuffix("</testsuites>\n"), "\(text)")
      if !isGood { #expect(text.contains("<failure") || text.contains("<error"), "\(text)") }
    case "markdown": #expect(text.hasPrefix("<!-- trainyard:") && text.hasSuffix("\n"), "\(text)")
    case "github": #expect(isGood || text.contains("::error"), "\(text)")
    default:
      #expect(isGood || text.contains("error") || text.contains("uncertain") || text.contains("failed"), "\(text)")
    }
  }

  @Test func `a job of GitHub gets commands, a summary and outputs, added to what is there`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try folder.write("before\n", to: "summary.md")
    let environment = ["GITHUB_STEP_SUMMARY": folder.path + "/summary.md", "GITHUB_OUTPUT": folder.path + "/outputs"]
    let run = await folder.run("plan", "--output", "github", environment: environment)
    #expect(run.status == .success, "\(run.error)")
    let summary = try folder.read("summary.md")
    #expect(summary.hasPrefix("before\n") && summary.contains("version/first"))
    #expect(try folder.read("outputs").contains("hash"))
  }

  @Test(arguments: ["GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT"])
  func `a file of the step that cannot be written is told before anything is sent`(_ variable: String) async throws {
    let folder = try ProjectFolder(SmallProject.files)
    let run = await folder.run(
      "apply", "--auto-approve", "--output", "github", environment: [variable: folder.path + "/specs"])
    #expect(run.status == .error)
    #expect(run.error.contains("/specs cannot be written: it is a folder"), "\(run.error)")
    #expect(await folder.run("plan", "--detailed-exitcode").status == .changes, "nothing was applied")
  }

  @Test(arguments: [
    ["--output", "json=plan.json", "--output", "sarif=./plan.json"],
    ["--output", "json=plan.json", "--output", "sarif=specs/../plan.json"],
    ["--output", "json=plan.json", "--output", "sarif=link.json"],
    ["--output", "json=new/plan.json", "--output", "sarif=linked/plan.json"],
    ["--output", "gitlab=plan.json", "--output", "json=plan.codequality.json"],
  ])
  func `two outputs never overwrite each other, whichever way their file is spelt`(_ options: [String]) async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try folder.write("before\n", to: "plan.json")
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder.path + "/link.json", withDestinationPath: "plan.json")
    try files.createDirectory(atPath: folder.path + "/new", withIntermediateDirectories: true)
    try files.createSymbolicLink(atPath: folder.path + "/linked", withDestinationPath: "new")
    let run = await folder.run(["plan"] + options)
    #expect(run.status == .error)
    #expect(run.error.contains("two outputs cannot share a file"), "\(run.error)")
  }

  @Test func `gitlab names its second file after the first`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    #expect(await folder.run("plan", "--output", "gitlab=plan.json").status == .success)
    #expect(try folder.read("plan.json").contains("\"create\""))
    #expect(try folder.read("plan.codequality.json").hasPrefix("["))
    #expect(await folder.run("validate", "--output", "gitlab=quality.json").status == .success)
    #expect(try folder.read("quality.json").hasPrefix("["))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/quality.codequality.json"))
  }

  @Test func `a saved plan is shown in every format`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    #expect(await folder.run("plan", "--out", "plan.json").status == .success)
    for format in Self.formats {
      let run = await folder.run("show", "plan.json", "--output", format)
      #expect(run.status == .success, "\(run.error)")
      try check(run.output, format, .success)
    }
    for (option, isShorter) in [("--concise", true), ("--full", false)] {
      let standard = await folder.run("show", "plan.json")
      let other = await folder.run("show", "plan.json", option)
      #expect(isShorter ? other.output.count < standard.output.count : other.output.count > standard.output.count)
    }
  }

  @Test(arguments: [
    ["--output", "text", "--output", "json"], ["--output", "json=a", "--output", "sarif=a"], ["--output", "xml"],
    ["--output", "json="], ["--concise", "--full"], ["--quiet", "--verbose"],
  ])
  func `options that exclude one another are refused before anything is read`(_ options: [String]) async throws {
    let run = try await ProjectFolder([:]).run(["plan"] + options)
    #expect(run.status == .error)
    #expect(run.error.contains("help: 'trainyard plan --help'"), "\(run.error)")
  }
}
