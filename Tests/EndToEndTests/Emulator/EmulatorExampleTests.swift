import Foundation
import Testing

/// The example of a user's own test against the emulator; that it passes is shown by its page, which is run as well.
@Suite(.enabled(if: Program.path != nil, "the program was not built"))
struct EmulatorExampleTests {
  private func folder() throws -> ShellFolder {
    let names = ["test.sh", "faults.yaml", "trainyard.yaml", "specs"]
    return try ShellFolder(copying: names.map { ("examples/emulator/\($0)", $0) })
  }

  @Test func `the test passes`() async throws {
    let result = try await folder().run("./test.sh")
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.hasSuffix("passed: 4 runs, each launched once\n"))
  }

  @Test(arguments: [
    // A rule that never hits proves nothing.
    ("sed -i 's/effect: shuffle,/effect: shuffle, path: \"\\/nowhere\",/' faults.yaml", "never hit"),
    ("sed -i 's/effect: shuffle/effect: shuffel/' faults.yaml", "did you mean 'shuffle'?"),
    ("sed -i 's/0.03, //' specs/rain.yaml", "the run with the rate 0.03 was launched 0 times"),
  ])
  func `the test fails where it should, and says why`(change: String, words: String) async throws {
    let result = try await folder().run("\(change) && ./test.sh")
    #expect(result.status == 1, "\(result.output)")
    #expect(result.output.contains(words), "\(result.output)")
  }
}
