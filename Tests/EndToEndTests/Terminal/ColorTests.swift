import Synchronization
import Testing
import TrainyardCommands

/// Where colours are used and how wide text is, by what the environment and the options say.
struct ColorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var environment: [String: String] = [:]
    var options: [String] = []
    var isTerminal = false
    let usesColor: Bool

    var testDescription: String {
      (environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" } + options).joined(separator: " ")
        + (isTerminal ? " at a terminal" : " in a pipe")
    }
  }

  static let cases = [
    Case(usesColor: false),
    Case(isTerminal: true, usesColor: true),
    Case(environment: ["NO_COLOR": "1"], isTerminal: true, usesColor: false),
    Case(environment: ["NO_COLOR": ""], isTerminal: true, usesColor: true),
    Case(environment: ["FORCE_COLOR": "1"], usesColor: true),
    Case(environment: ["FORCE_COLOR": "0"], usesColor: false),
    Case(environment: ["FORCE_COLOR": ""], usesColor: false),
    Case(environment: ["CLICOLOR_FORCE": "1"], usesColor: true),
    Case(environment: ["CLICOLOR_FORCE": "0"], usesColor: false),
    Case(environment: ["FORCE_COLOR": "1", "NO_COLOR": "1"], usesColor: false),
    Case(environment: ["TERM": "dumb"], isTerminal: true, usesColor: false),
    Case(environment: ["TERM": "dumb", "FORCE_COLOR": "1"], usesColor: true),
    Case(environment: ["CI": "true"], usesColor: false),
    Case(environment: ["CI": "true", "FORCE_COLOR": "1"], usesColor: true),
    Case(environment: ["NO_COLOR": "1"], options: ["--color", "always"], usesColor: true),
    Case(environment: ["FORCE_COLOR": "1"], options: ["--color", "never"], isTerminal: true, usesColor: false),
    Case(options: ["--color", "auto"], isTerminal: true, usesColor: true),
  ]

  /// What a command writes to a console that may be a terminal.
  private func texts(
    _ arguments: [String], _ environment: [String: String], isTerminal: Bool, columns: Int? = nil,
    in folder: ProjectFolder
  ) async -> (output: String, error: String) {
    let output = Mutex("")
    let error = Mutex("")
    let console = Console(
      writeOutput: { text in output.withLock { $0 += text } }, writeError: { text in error.withLock { $0 += text } },
      outputIsTerminal: isTerminal, errorIsTerminal: isTerminal, columns: columns)
    _ = await TrainyardProgram.run(
      arguments, in: CommandContext(environment: environment, workingDirectory: folder.path, console: console))
    return (output.withLock(\.self), error.withLock(\.self))
  }

  @Test(arguments: cases)
  func `colours follow option, environment and terminal`(_ item: Case) async throws {
    let folder = try ProjectFolder(SmallProject.files)
    let plan = await texts(
      ["plan", "-o", "text", "-o", "text=plan.txt"] + item.options, item.environment, isTerminal: item.isTerminal,
      in: folder)
    #expect(plan.output.contains("\u{1B}[") == item.usesColor)
    let isAskedFor = item.options == ["--color", "always"]
    #expect(try folder.read("plan.txt").contains("\u{1B}[") == isAskedFor, "a file is coloured only on request")
    let failed = await texts(
      ["show", "none.json"] + item.options, item.environment, isTerminal: item.isTerminal, in: folder)
    #expect(failed.error.contains("\u{1B}[") == item.usesColor, "talk follows the same rules")
  }

  @Test(arguments: [([:], nil, 100), ([:], 72, 72), (["COLUMNS": "64"], 120, 64), (["COLUMNS": "none"], 90, 90)])
  func `the width comes from COLUMNS, then from the terminal`(
    _ environment: [String: String], _ columns: Int?, _ width: Int
  ) async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try folder.edit(
      "specs/small.yaml", "config_desc: Base", "config_desc: \(String(repeating: "words ", count: 30))Base")
    let plan = await texts(["plan"], environment, isTerminal: false, columns: columns, in: folder)
    let widest = plan.output.split(separator: "\n").map(\.count).max() ?? 0
    #expect(widest <= width && widest > width * 2 / 3, "\(widest) of \(width)")
  }

  @Test(arguments: [["validate"], ["plan"], ["get", "engines"], ["auth"], ["explain", "job/small"]])
  func `a quiet command says nothing beside its result, a verbose one where everything comes from`(
    _ command: [String]
  ) async throws {
    let folder = try ProjectFolder(SmallProject.files)
    let quiet = await texts(command + ["--quiet"], [:], isTerminal: false, in: folder)
    #expect(quiet.error.isEmpty && !quiet.output.isEmpty)
    let verbose = await texts(command + ["--verbose"], [:], isTerminal: false, in: folder)
    #expect(verbose.output == quiet.output)
    #expect(verbose.error.contains("debug: project file trainyard.yaml"), "\(verbose.error)")
    if command == ["plan"] {
      for words in ["manifest specs/small.yaml", "emulator inside", "request: list", "GET /v1/"] {
        #expect(verbose.error.contains(words), "no '\(words)' in \(verbose.error)")
      }
    }
  }
}
