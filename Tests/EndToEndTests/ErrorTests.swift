import Foundation
import ModelArtsEmulator
import Testing
import TrainyardCommands

/// What a person is told who does something wrong: what, where, and what to do.
struct ErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let words: [String]
    var status = TrainyardCommands.ExitStatus.error
    var environment: [String: String] = [:]
    var isEmptyFolder = false

    var testDescription: String { arguments.joined(separator: " ") + (isEmptyFolder ? " in an empty folder" : "") }
  }

  private static let keys = [
    "HUAWEICLOUD_SDK_AK": "a", "HUAWEICLOUD_SDK_SK": "b", "HUAWEICLOUD_SDK_PROJECT_ID": "c",
  ]

  static let cases = [
    // No project.
    Case(
      arguments: ["plan"], words: ["there is no trainyard.yaml here or above", "trainyard init"], isEmptyFolder: true),
    Case(arguments: ["get", "jobs"], words: ["there is no trainyard.yaml", "--endpoint"], isEmptyFolder: true),
    Case(arguments: ["plan", "--project", "none.yaml"], words: ["there is no project file 'none.yaml'"]),
    Case(arguments: ["get", "jobs", "--project", "none.yaml"], words: ["there is no project file 'none.yaml'"]),
    Case(arguments: ["fmt", "--project", "specs"], words: ["there is no project file 'specs/trainyard.yaml'"]),
    Case(arguments: ["plan", "--env", "prod"], words: ["'prod' was asked for", "leave out --env"], status: .invalid),
    // Files.
    Case(arguments: ["validate", "-f", "none.yaml"], words: ["there is no file or folder 'none.yaml'"]),
    Case(
      arguments: ["validate", "-f", "empty"], words: ["there are no manifests", "--allow-empty"], status: .invalid),
    Case(arguments: ["show", "none.json"], words: ["there is no file 'none.json'"]),
    Case(arguments: ["show", "specs"], words: ["specs is a folder, not a file"]),
    Case(arguments: ["show", "trainyard.yaml"], words: ["this is not a saved plan", "plan --out"]),
    Case(arguments: ["apply", "none.json"], words: ["there is no file 'none.json'"]),
    Case(arguments: ["plan", "--out", "specs"], words: ["specs cannot be written: it is a folder"]),
    Case(arguments: ["apply", "--events", "specs"], words: ["specs cannot be written"]),
    // Words.
    Case(arguments: ["plann"], words: ["there is no command 'trainyard plann'", "did you mean 'plan'?"]),
    Case(arguments: ["get", "job"], words: ["there is no command 'trainyard get job'", "did you mean 'jobs'?"]),
    Case(arguments: ["describe", "things", "x"], words: ["there is no command", "job, version, config"]),
    Case(arguments: ["plan", "--tagret", "job/*"], words: ["'--target'", "help: 'trainyard plan --help'"]),
    Case(arguments: ["describe", "version", "small"], words: ["'<version>'", "'trainyard describe version --help'"]),
    Case(arguments: ["plan", "--output", "yaml"], words: ["'yaml'", "one of the following: text, json, markdown"]),
    Case(arguments: ["apply", "--wait", "forever"], words: ["'forever'", "running"]),
    Case(arguments: ["apply", "--timeout", "5"], words: ["'5'", "60s, 30m or 2h"]),
    Case(arguments: ["explain", "small"], words: ["'small' names nothing", "job/NAME"]),
    Case(
      arguments: ["explain", "job/small/version/frist", "--offline"], words: ["did you mean 'job/small/version/first'?"]
    ),
    // The service.
    Case(
      arguments: ["plan", "--endpoint", "http://127.0.0.1:9"],
      words: ["no connection to 127.0.0.1:9", "nothing listens"],
      environment: keys),
    Case(
      arguments: ["get", "jobs", "--endpoint", "https://no-such-host.invalid"],
      words: ["the name of the host is not known"],
      environment: keys),
    Case(
      arguments: ["plan", "--endpoint", "http://127.0.0.1:9"],
      words: ["there are no credentials", "HUAWEICLOUD_SDK_AK"],
      status: .denied),
    Case(arguments: ["plan", "--endpoint", "ftp://x"], words: ["is not the address of a service"], environment: keys),
    Case(
      arguments: ["plan", "--endpoint", "http://127.0.0.1:9"], words: ["SOCKS5", "cannot log in"],
      environment: keys.merging(["ALL_PROXY": "socks5://user:hidden@proxy:1080"]) { $1 }),
    Case(arguments: ["describe", "job", "none"], words: ["there is no job 'none'", "trainyard get jobs"]),
    Case(arguments: ["describe", "config", "none"], words: ["there is no configuration 'none'", "get configs"]),
    Case(arguments: ["logs", "none", "V0001"], words: ["there is no job 'none'"]),
    Case(arguments: ["stop", "none", "V0001"], words: ["there is no job 'none'"]),
  ]

  @Test(arguments: cases)
  func `an error says what is wrong and what to do`(_ item: Case) async throws {
    let folder = try ProjectFolder(item.isEmptyFolder ? [:] : SmallProject.files)
    try FileManager.default.createDirectory(atPath: folder.path + "/empty", withIntermediateDirectories: true)
    let run = await folder.run(item.arguments, environment: item.environment)
    #expect(run.status == item.status, "\(run.output)\(run.error)")
    for words in item.words { #expect(run.error.contains(words), "no '\(words)' in: \(run.error)") }
    #expect(run.output.isEmpty)
    let marks = [
      "errno", "NIO", "Error:", "SocketAddress", "Optional(", "CommandFailure", folder.path, "hidden", "\u{FFFD}",
    ]
    for raw in marks {
      #expect(!run.error.contains(raw), "'\(raw)' in: \(run.error)")
    }
  }

  @Test(arguments: [["plan"], ["validate"], ["get", "jobs"], ["fmt"], ["explain", "job/small"], ["export"], ["auth"]])
  func `a project file that cannot be read is a finding of every command`(_ command: [String]) async throws {
    let folder = try ProjectFolder([:])
    try FileManager.default.createDirectory(atPath: folder.path + "/trainyard.yaml", withIntermediateDirectories: true)
    let run = await folder.run(command)
    #expect(run.status == .invalid, "\(run.output)\(run.error)")
    #expect(run.error.contains("trainyard.yaml:1:1: error: the file cannot be read"), "\(run.error)")
  }

  @Test(arguments: ["HUAWEICLOUD_SDK_SK", "HUAWEICLOUD_SDK_PROJECT_ID"])
  func `wrong credentials and a wrong project are told from each other`(_ variable: String) async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try await ModelArtsEmulator.withRunning { emulator in
      let run = await folder.run("plan", emulator: emulator, environment: [variable: "mistaken"])
      #expect(run.status == .denied, "\(run.error)")
      #expect(run.error.contains("help:"), "\(run.error)")
    }
  }

  @Test(.enabled(if: Program.path != nil, "the program was not built"))
  func `a reader that goes away does not end an apply`() async throws {
    let folder = try ProjectFolder(ThreeRuns.files())
    try await ModelArtsEmulator.withRunning { emulator in
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = [
        "-c",
        "{ '\(Program.path ?? "")' apply --auto-approve --endpoint \(emulator.baseURL); echo $? > status; } | true",
      ]
      process.currentDirectoryURL = URL(filePath: folder.path)
      process.environment = [
        "HUAWEICLOUD_SDK_AK": emulator.credentials.accessKey, "HUAWEICLOUD_SDK_SK": emulator.credentials.secretKey,
        "HUAWEICLOUD_SDK_PROJECT_ID": emulator.credentials.projectID, "HOME": folder.path,
      ]
      process.standardError = FileHandle.nullDevice
      try process.run()
      while process.isRunning { try await Task.sleep(for: .milliseconds(10)) }
      #expect(try folder.read("status") == "0\n")
      #expect(await emulator.versions(of: "three", in: folder) == 3)
    }
  }

  @Test(.enabled(if: Program.path != nil, "the program was not built"))
  func `standard output that takes nothing is an error`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "'\(Program.path ?? "")' plan --output json > /dev/full 2> errors"]
    process.currentDirectoryURL = URL(filePath: folder.path)
    try process.run()
    while process.isRunning { try await Task.sleep(for: .milliseconds(10)) }
    #expect(process.terminationStatus == 1)
    #expect(try folder.read("errors").contains("standard output cannot be written"))
  }
}
