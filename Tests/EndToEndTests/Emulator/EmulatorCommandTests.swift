import Foundation
import Testing

/// The emulator as a command: what it needs, what it says, and how it ends.
@Suite(.enabled(if: Program.path != nil, "the program was not built"))
struct EmulatorCommandTests {
  private func folder(_ files: [String: String] = [:]) throws -> ShellFolder {
    let folder = try ShellFolder(copying: [])
    for (name, text) in files {
      try text.write(toFile: "\(folder.path)/\(name)", atomically: true, encoding: .utf8)
    }
    return folder
  }

  /// Starts an emulator, waits until it is ready, does something, and stops it.
  private func commands(_ options: String, _ body: String...) -> [String] {
    [
      "trainyard emulator --ready-file url \(options) >out 2>err & emulator=$!",
      "for _ in $(seq 600); do [ -s url ] && break; kill -0 $emulator 2>/dev/null || break; sleep 0.1; done",
      "control() { m=$1; p=$2; shift 2; curl -sS --noproxy '*' -X $m -H \"X-Emulator-Token: $token\" \"$@\" $(cat url)/__emulator/$p; }",
    ] + body
  }

  @Test(arguments: ["TERM", "INT"])
  func `a signal ends it cleanly, and the ready file goes`(signal: String) async throws {
    let results = try await folder().run(
      commands("", "cat url", "kill -\(signal) $emulator; wait $emulator; echo ended with $?", "ls url", "cat out err"))
    try #require(results.count == 7)
    #expect(results[3].output.hasPrefix("http://127.0.0.1:"))
    #expect(results[4].output.contains("ended with 0"))
    #expect(results[5].status != 0)
    let words = results[6].output
    for line in ["export HUAWEICLOUD_SDK_AK=", "export TRAINYARD_EMULATOR_TOKEN=", "in memory", "Stop it with"] {
      #expect(words.contains(line), "\(words)")
    }
  }

  @Test func `a token that was given is used and not shown`() async throws {
    for given in ["TRAINYARD_EMULATOR_TOKEN=abc-123", ""] {
      let option = given.isEmpty ? "--control-token abc-123" : ""
      let results = try await folder().run(
        ["export X=1 \(given)"]
          + commands(
            option, "token=abc-123; control GET counts", "token=other; control GET counts", "cat err",
            "kill $emulator; wait $emulator"))
      #expect(results[4].output.contains("\"total\":0"))
      #expect(results[5].output.contains("does not match"))
      #expect(!results[6].output.contains("abc-123"))
    }
  }

  @Test func `time, quota, authentication and faults are options`() async throws {
    let rules = "rules:\n  - {effect: fail, status: 503, endpoint: listEngines}\nsettings: {job_quota: 5}\n"
    let results = try await folder(["faults.yaml": rules]).run(
      commands(
        "--clock stepped --no-auth --job-quota 3 --faults faults.yaml --control-token t",
        "token=t; control GET clock; sleep 0.3; control GET clock",
        "control POST clock --data '{\"advance\": \"1h\"}'; control GET settings",
        "curl -sS --noproxy '*' $(cat url)/v1/0123456789abcdef0123456789abcdef/job/ai-engines -o /dev/null -w '%{http_code}'",
        "cat err", "kill $emulator; wait $emulator"))
    let times = results[3].output.split(separator: "\"now\":").dropFirst().map { $0.prefix(while: \.isNumber) }
    #expect(times.count == 2 && times[0] == times[1], "\(results[3].output)")
    #expect(results[4].output.contains("\"job_quota\":3"))
    #expect(results[5].output == "503")
    #expect(results[6].output.contains("1 rule of faults.yaml"))
    #expect(results[6].output.contains("stands still"))
  }

  @Test func `a ready file of a killed emulator is not believed`() async throws {
    let results = try await folder(["url": "http://127.0.0.1:1\n", "bad.yaml": "rules: 5\n"]).run([
      "trainyard emulator --ready-file url --faults bad.yaml; echo $?",
      "trainyard emulator --ready-file url --store /proc/nowhere/db; echo $?", "cat url",
    ])
    #expect(results[0].output.hasSuffix("1\n"))
    #expect(results[1].output.hasSuffix("1\n"))
    #expect(results[2].status != 0, "nothing was started, so nothing is ready")
  }

  @Test func `a port in use is an error that says what to do`() async throws {
    let results = try await folder().run(
      commands("", "trainyard emulator --port $(sed 's/.*://' url); echo $?", "kill $emulator; wait $emulator"))
    #expect(results[3].output.contains("the port is in use"))
    #expect(results[3].output.contains("name another --port"))
    #expect(results[3].output.hasSuffix("1\n"))
  }

  @Test func `a store of a newer version is an error`() async throws {
    let results = try await folder().run(
      commands("--store db", "kill $emulator; wait $emulator") + [
        "python3 -c \"import sqlite3; d = sqlite3.connect('db'); d.execute(\\\"insert into grdb_migrations values ('99 later')\\\"); d.commit()\"",
        "trainyard emulator --store db; echo $?",
      ])
    guard results[4].status == 0 else { return }
    #expect(results[5].output.contains("was written by a newer version"), "\(results[5].output)")
    #expect(results[5].output.hasSuffix("1\n"))
  }

  @Test(arguments: [
    (
      "rules:\n  - {effect: dorp}\n", "faults.yaml:2:14: error: there is no effect 'dorp' [choice]",
      "did you mean 'drop'?"
    ),
    (
      "rules:\n  - effect: drop\n    nht: 2\n", "faults.yaml:3:5: error: a rule has no key 'nht' [unknown-key]", "'nth'"
    ),
    ("rules:\n  - nth: 2\n", "faults.yaml:2:5: error: a rule needs 'effect' [required]", "known are delay, fail"),
    ("rules:\n- {effect: delay, duration: 5}\n", "faults.yaml:2:29: error: 'duration' must be a time", "'5s'"),
    (
      "{\"rules\": [{\"effect\": \"drop\", \"probability\": 2}]}", "faults.yaml:1:46: error: 'probability' must", "0.02"
    ),
    ("rules: [\n", "faults.yaml:2:1: error: ", "[yaml-syntax]"),
    ("", "faults.yaml:1:1: error: the file is empty [no-documents]", "faults file"),
    ("seed: 1\n---\nseed: 2\n", "faults.yaml:3:1: error: a faults file has one document", "[document]"),
    ("seed: 1\nseed: 2\n", "faults.yaml:2:1: error: ", "[duplicate-key]"),
    ("- effect: drop\n", "faults.yaml:1:1: error: the file must be an object, not a list [type]", "faults.yaml is no"),
  ])
  func `what is wrong in a file is said at its place`(text: String, line: String, hint: String) async throws {
    let result = try await folder(["faults.yaml": text]).run("trainyard emulator --faults faults.yaml")
    #expect(result.status == 1)
    #expect(result.output.contains(line), "\(result.output)")
    #expect(result.output.contains(hint), "\(result.output)")
  }

  @Test(arguments: [
    ("--port 70000", "--port must be between"), ("--speed 0", "--speed must be above 0"),
    ("--clock stepped --speed 2", "do not go together"), ("--faults none.yaml", "there is no file 'none.yaml'"),
    ("--faults .", "is a folder"), ("--host 0.0.0.0", "127.0.0.1"), ("--control-token 'a b'", "visible ASCII"),
    ("--job-quota -1", "job-quota"),
  ])
  func `wrong options are errors`(options: String, words: String) async throws {
    let result = try await folder().run("trainyard emulator \(options)")
    #expect(result.status == 1)
    #expect(result.output.contains(words), "\(result.output)")
  }
}
