import Foundation
import ModelArtsEmulator
import Testing

/// The program at a real pseudo-terminal: colour, width, questions, progress.
@Suite(.enabled(if: Program.path != nil, "the program was not built"))
struct TerminalTests {
  private static let escape = "\u{1B}["

  private func folder() throws -> ProjectFolder { try ProjectFolder(SmallProject.files) }

  @Test(arguments: [
    ([:], true), (["NO_COLOR": "1"], false), (["TERM": "dumb"], false), (["NO_COLOR": ""], true),
  ])
  func `a terminal shows colours unless it is told not to`(
    _ environment: [String: String], _ isColoured: Bool
  )
    async throws
  {
    let program = try TerminalProgram(["plan"], in: folder(), environment: environment)
    #expect(try await program.end() == 0, "\(program.text)")
    #expect(program.text.contains(Self.escape) == isColoured, "\(program.text)")
  }

  @Test(arguments: [UInt16(60), 80, 120, 200])
  func `text is as wide as the terminal`(_ columns: UInt16) async throws {
    let folder = try folder()
    try folder.edit(
      "specs/small.yaml", "config_desc: Base", "config_desc: \(String(repeating: "words ", count: 30))Base")
    let program = try TerminalProgram(["plan", "--color", "never"], in: folder, columns: columns)
    #expect(try await program.end() == 0, "\(program.text)")
    let widest = program.text.split(whereSeparator: \.isNewline).map(\.count).max() ?? 0
    #expect(widest <= Int(columns), "\(program.text)")
    #expect(widest > Int(columns) * 2 / 3, "\(program.text)")
  }

  @Test func `COLUMNS wins over the terminal`() async throws {
    let program = try TerminalProgram(
      ["plan", "--color", "never"], in: folder(), columns: 200, environment: ["COLUMNS": "70"])
    #expect(try await program.end() == 0)
    #expect((program.text.split(whereSeparator: \.isNewline).map(\.count).max() ?? 0) <= 70)
  }

  @Test(arguments: [
    ("yes\n", Int32(0), "2 applied"), ("no\n", 1, "not confirmed"), ("y\n", 1, "not confirmed"),
    ("\n", 1, "not confirmed"), ("\u{4}", 1, "no answer"),
  ])
  func `apply asks, and only yes is taken`(_ keys: String, _ status: Int32, _ words: String) async throws {
    let folder = try folder()
    try await ModelArtsEmulator.withRunning { emulator in
      let program = try TerminalProgram(
        ["apply", "--output", "text", "--output", "json=report.json"], in: folder, emulator: emulator)
      try await program.wait(for: "for an answer: ")
      #expect(program.text.contains("version/first"), "the plan stands above the question")
      program.type(keys)
      #expect(try await program.end() == status, "\(program.text)")
      #expect(program.text.contains(status == 0 ? "applied" : words), "\(program.text)")
      #expect(try folder.read("report.json").contains("format_version"))
      let sent = try await emulator.mutatingRequestCount()
      #expect((sent > 0) == (status == 0))
    }
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `a signal at the question ends with a report, and nothing is changed`(_ signal: Int32) async throws {
    let folder = try folder()
    try await ModelArtsEmulator.withRunning { emulator in
      let program = try TerminalProgram(["apply", "--output", "json=report.json"], in: folder, emulator: emulator)
      try await program.wait(for: "for an answer: ")
      program.send(signal)
      #expect(try await program.end() == 128 + signal, "\(program.text)")
      #expect(program.text.contains("interrupted; nothing was changed"))
      #expect(try folder.read("report.json").contains("format_version"))
      let sent = try await emulator.mutatingRequestCount()
      #expect(sent == 0)
    }
  }

  @Test func `a terminal in a pipeline is not asked`() async throws {
    let program = try TerminalProgram(["apply"], in: folder(), environment: ["CI": "true"])
    #expect(try await program.end() == 1)
    #expect(program.text.contains("because CI is set"), "\(program.text)")
  }

  @Test(arguments: [([:], true), (["CI": "true"], false), (["TERM": "dumb"], false)])
  func `a line of progress is written over on a terminal, and not in a pipeline`(
    _ environment: [String: String], _ isLive: Bool
  ) async throws {
    let folder = try ProjectFolder(ThreeRuns.files())
    try await ModelArtsEmulator.withRunning { emulator in
      let program = try TerminalProgram(
        ["apply", "--auto-approve"], in: folder, columns: 60, emulator: emulator, environment: environment)
      #expect(try await program.end() == 0, "\(program.text)")
      #expect(program.text.contains("\u{1B}[K") == isLive, "\(program.text)")
      #expect(program.text.contains("[3/3] applied"), "\(program.text)")
    }
  }

  @Test func `a quiet apply shows no progress`() async throws {
    let folder = try ProjectFolder(ThreeRuns.files())
    try await ModelArtsEmulator.withRunning { emulator in
      let program = try TerminalProgram(["apply", "--auto-approve", "--quiet"], in: folder, emulator: emulator)
      #expect(try await program.end() == 0, "\(program.text)")
      #expect(!program.text.contains("\u{1B}[K") && !program.text.contains("[3/3]"), "\(program.text)")
      #expect(program.text.contains("3 applied"))
    }
  }
}
