import Foundation
import Testing

/// The scripts of the GitHub action, run by a fake runner against the emulator and a fake of GitHub. What needs packages
/// (schemas, shellcheck, pre-commit, the GitLab template) is checked by `scripts/check-kits`.
@Suite(.enabled(if: Program.path != nil, "the program was not built"))
struct ActionKitTests {
  static var hasTools: Bool {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return ["python3", "curl", "jq"].allSatisfy { tool in
      folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(tool)") }
    }
  }

  @Test(.enabled(if: hasTools, "python3, curl or jq is missing"))
  func `the action comments, applies what was reviewed, and keeps an issue for drift`() async throws {
    let folder = try ShellFolder(copying: [("Tests/Kits", "Kits")])
    let tests = Repository.root.appending(path: "Tests/Kits/action_test.py").path
    let result = try await folder.run("PYTHONDONTWRITEBYTECODE=1 python3 '\(tests)' \"$(command -v trainyard)\"")
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("\nOK"))
  }
}
