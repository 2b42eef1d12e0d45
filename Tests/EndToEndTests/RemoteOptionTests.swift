import Foundation
import ModelArtsEmulator
import Testing
import TrainyardCommands

/// How every command reaches the service.
struct RemoteOptionTests {
  private static let commands = [["plan"], ["apply", "--dry-run"], ["get", "engines"], ["auth", "--check"]]

  @Test(arguments: commands)
  func `requests and responses can be watched, without secrets`(_ command: [String]) async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try await ModelArtsEmulator.withRunning { emulator in
      let run = await folder.run(command + ["--endpoint", emulator.baseURL, "--debug-http"], emulator: emulator)
      #expect(run.status == .success, "\(run.error)")
      #expect(run.error.contains("http: > GET "))
      #expect(run.error.contains("http: < 200"))
      #expect(run.error.contains("http: Authorization: <redacted>"))
      #expect(!(run.error + run.output).contains(emulator.credentials.secretKey))
    }
  }

  @Test(arguments: commands)
  func `a file of authorities that is missing or empty is named, and nothing is sent`(_ command: [String]) async throws
  {
    var files = SmallProject.files
    files["empty.pem"] = ""
    files["text.pem"] = "no certificate"
    let folder = try ProjectFolder(files)
    try await ModelArtsEmulator.withRunning { emulator in
      for (file, words) in [
        ("none.pem", "there is no file"), ("empty.pem", "is empty"), ("text.pem", "no certificate"),
      ] {
        let run = await folder.run(
          command + ["--endpoint", emulator.baseURL, "--ca-file", file], emulator: emulator)
        #expect(run.status == .error)
        #expect(run.error.contains("'\(file)'"), "\(run.error)")
        #expect(run.error.contains(words), "\(run.error)")
      }
      #expect(emulator.requests().isEmpty)
    }
  }

  @Test func `the file of authorities can be named by a variable`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try await ModelArtsEmulator.withRunning { emulator in
      let run = await folder.run(
        ["get", "engines", "--endpoint", emulator.baseURL], emulator: emulator,
        environment: ["TRAINYARD_CA_FILE": "none.pem"])
      #expect(run.status == .error)
      #expect(run.error.contains("'none.pem'"))
    }
  }
}
