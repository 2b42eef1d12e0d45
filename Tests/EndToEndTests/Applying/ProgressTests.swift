import ModelArtsEmulator
import Synchronization
import Testing
import TrainyardCommands

/// What is shown while an apply goes on.
struct ProgressTests {
  /// Applies at a terminal.
  private func errorText(_ environment: [String: String]) async throws -> String {
    let folder = try ProjectFolder(ThreeRuns.files())
    let error = Mutex("")
    try await ModelArtsEmulator.withRunning { emulator in
      var variables = [
        "HUAWEICLOUD_SDK_AK": emulator.credentials.accessKey, "HUAWEICLOUD_SDK_SK": emulator.credentials.secretKey,
        "HUAWEICLOUD_SDK_PROJECT_ID": emulator.credentials.projectID, "COLUMNS": "60",
      ]
      variables.merge(environment) { _, new in new }
      let console = Console(
        writeOutput: { _ in }, writeError: { text in error.withLock { $0 += text } }, errorIsTerminal: true)
      let status = await TrainyardProgram.run(
        ["apply", "--auto-approve", "--endpoint", emulator.baseURL],
        in: CommandContext(environment: variables, workingDirectory: folder.path, console: console))
      #expect(status == .success)
    }
    return error.withLock(\.self)
  }

  @Test func `a terminal shows one line that is written over and taken away at the end`() async throws {
    let text = try await errorText(["TERM": "xterm"])
    let lines = text.split(separator: "\r").map { $0.prefix { $0 != "\u{1B}" } }
    #expect(lines.contains { $0.hasPrefix("0/3 · create_job job/three") }, "\(text)")
    #expect(lines.allSatisfy { $0.count < 60 || $0.contains("note:") || $0.hasPrefix("[") })
    #expect(text.contains("[3/3] applied"))
    let rest = text.split(separator: "\r\u{1B}[K", omittingEmptySubsequences: false).last ?? ""
    #expect(!rest.contains("\u{1B}"), "\(rest.debugDescription)")
  }

  @Test(arguments: [["TERM": "dumb"], ["TERM": "xterm", "CI": "true"], [:]])
  func `plain lines are shown where a line cannot be written over`(_ environment: [String: String]) async throws {
    let text = try await errorText(environment)
    #expect(!text.contains("\r") && !text.contains("\u{1B}"))
    #expect(text.contains("[1/3] applied"))
  }
}
