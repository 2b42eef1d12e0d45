import Foundation
import Testing
import TrainyardCommands

/// `trainyard completion`: scripts that shells take, and what they offer.
struct CompletionTests {
  static let shells = ["bash", "zsh", "fish"]

  static func path(of program: String) -> String? {
    ["/bin", "/usr/bin", "/usr/local/bin"].map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  @Test(arguments: shells)
  func `a script is printed, and the shell can read it`(_ shell: String) async throws {
    let folder = try ProjectFolder([:])
    let run = await folder.run("completion", shell)
    #expect(run.status == .success)
    for word in ["validate", "apply", "detailed-exitcode", "markdown"] {
      #expect(run.output.contains(word), "no '\(word)' in the script of \(shell)")
    }
    try folder.write(run.output, to: "script")
    if let path = Self.path(of: shell) {
      #expect(try output(path, ["-n", "script"], in: folder) == "", "\(shell) -n")
    }
  }

  @Test func `an unknown shell is refused with those that there are`() async throws {
    let run = try await ProjectFolder([:]).run("completion", "tcsh")
    #expect(run.status == .error)
    for shell in Self.shells { #expect(run.error.contains("'\(shell)'")) }
  }

  /// What bash offers for words of a command line, the last of them being typed.
  @Test(
    .enabled(if: Program.path != nil && path(of: "bash") != nil, "the program or bash is missing"),
    arguments: [
      (["trainyard", "va"], ["validate"]),
      (["trainyard", "get", "fl"], ["flavors"]),
      (["trainyard", "plan", "--detailed"], ["--detailed-exitcode"]),
      (["trainyard", "plan", "--output", "mark"], ["markdown"]),
      (["trainyard", "plan", "--color", "al"], ["always"]),
      (["trainyard", "validate", "--env", "st"], ["staging"]),
      (["trainyard", "validate", "--project", "other.yaml", "--env", "ni"], ["nightly"]),
      (["trainyard", "validate", "-f", "spe"], ["specs"]),
      (["trainyard", "show", "pla"], ["plan.json"]),
      (["trainyard", "plan", "--env", "staging", "--target", "job/sm"], ["job/small"]),
      (["trainyard", "completion", "z"], ["zsh"]),
    ])
  func `bash completes commands, options, formats, files, environments and addresses`(
    _ words: [String], _ offered: [String]
  ) async throws {
    var files = SmallProject.files
    files["plan.json"] = "{}"
    let folder = try ProjectFolder(files)
    try folder.edit("trainyard.yaml", "  guards:", "  environments: {staging: {}, production: {}}\n  guards:")
    try folder.write(
      "apiVersion: trainyard/v1\nkind: Project\nmetadata: {name: x}\nspec: {environments: {nightly: {}}}\n",
      to: "other.yaml")
    try folder.write(await folder.run("completion", "bash").output, to: "script")
    let list = words.map { "'\($0)'" }.joined(separator: " ")
    let line = words.joined(separator: " ")
    try folder.write(
      """
      source ./script
      COMP_WORDS=(\(list)); COMP_CWORD=\(words.count - 1); COMP_LINE='\(line)'; COMP_POINT=\(line.count)
      COMP_TYPE=9 COMP_KEY=9
      function compopt { :; }
      $(complete -p trainyard | sed -E 's/.*-F ([^ ]+).*/\\1/') trainyard '\(words.last ?? "")' '\(words.dropLast().last ?? "")'
      printf '%s\\n' "${COMPREPLY[@]}"

      """, to: "try.sh")
    let program = URL(filePath: try #require(Program.path)).deletingLastPathComponent().path
    let replies = try output(
      try #require(Self.path(of: "bash")), ["--norc", "try.sh"], in: folder,
      environment: ["PATH": "\(program):/usr/bin:/bin"])
    let found = replies.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    for word in offered { #expect(found.contains(word), "\(words): \(replies)") }
    #expect(found.allSatisfy { $0.hasPrefix(words.last ?? "") || $0.isEmpty }, "\(replies)")
  }

  /// What a program writes to both streams.
  private func output(
    _ program: String, _ arguments: [String], in folder: ProjectFolder, environment: [String: String] = [:]
  ) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = environment
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
