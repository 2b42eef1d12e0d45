import Foundation
import Testing

/// The pages say what is true: every command that they show runs, in order, with the output that they show. Where an account
/// is needed, the page says so before the block. `RECORD=1` writes the outputs into the pages.
@Suite(.enabled(if: Program.path != nil, "the program was not built"))
struct DocumentedCommandTests {
  static let pages = Repository.pages

  /// The pages whose blocks are examples of another kind, each with the test that reads them.
  static let checkedElsewhere = ["examples/guide/rules.md": "RuleTests"]

  /// The folder that the page's reader stands in: the example's own, or the repository's specs.
  private func folder(of page: String) throws -> ShellFolder {
    let parts = page.split(separator: "/").map(String.init)
    guard parts.count > 2, parts[1] != "guide", parts[1] != "schema" else {
      return try ShellFolder(copying: [("trainyard.yaml", "trainyard.yaml"), ("specs", "specs")])
    }
    let example = "examples/\(parts[1])"
    let names = try FileManager.default.contentsOfDirectory(atPath: Repository.root.appending(path: example).path)
    return try ShellFolder(copying: names.filter { $0 != ".trainyard" }.map { ("\(example)/\($0)", $0) })
  }

  @Test(arguments: pages)
  func `the commands of a page do what the page shows`(_ path: String) async throws {
    let page = MarkdownPage(try Repository.text(path))
    guard !page.commands.isEmpty else { return }
    let folder = try folder(of: path)
    let results = try await folder.run(page.commands.map(\.text))
    try #require(results.count == page.commands.count, "the shell ended after \(results.count) commands")
    var recorded: [(lines: Range<Int>, output: [String])] = []
    for (index, (command, result)) in zip(page.commands, results).enumerated() {
      let asksForCode = page.commands.dropFirst(index + 1).first?.text == "echo $?"
      #expect(
        result.status == 0 || asksForCode, "\(path): $ \(command.text)\nended with \(result.status):\n\(result.output)")
      let shown = Self.trimmed(command.output)
      let actual = Self.trimmed(ShownOutput.lines(of: result.output))
      guard !shown.isEmpty, !ShownOutput.matches(shown, actual) else { continue }
      recorded.append((command.lines, actual))
      Issue.record(
        "\(path):\(command.lines.lowerBound): $ \(command.text)\nshows\n\(shown.joined(separator: "\n"))\nbut says\n\(actual.joined(separator: "\n"))"
      )
    }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" { try record(recorded, in: path) }
  }

  private static func trimmed(_ lines: [String]) -> [String] {
    var lines = lines
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// Writes outputs into a page, the last first, so that line numbers stay true.
  private func record(_ outputs: [(lines: Range<Int>, output: [String])], in path: String) throws {
    var lines = try Repository.text(path).components(separatedBy: "\n")
    for (range, output) in outputs.reversed() {
      let blank = lines[range].last?.isEmpty == true ? [""] : []
      lines.replaceSubrange(range, with: output.map { $0.replacing(#/ +$/#, with: "") } + blank)
    }
    try lines.joined(separator: "\n").write(
      to: Repository.root.appending(path: path), atomically: true, encoding: .utf8)
  }

  @Test(arguments: pages.filter { checkedElsewhere[$0] == nil })
  func `no page shows a command that is not run`(_ path: String) throws {
    for (number, line) in MarkdownPage(try Repository.text(path)).otherCode {
      let word = line.split(separator: " ").first.map(String.init) ?? ""
      if word.hasPrefix("scripts/") || word.hasPrefix(".ci/") {
        #expect(Self.isProgram(word), "\(path):\(number): there is no \(word)")
      } else {
        #expect(
          !["trainyard", "$"].contains(word),
          "\(path):\(number): put this into a console block, or say that it needs an account: \(line)")
      }
    }
  }

  private static func isProgram(_ path: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: Repository.root.appending(path: path).path)
  }

  /// Commands within sentences: `trainyard NAME --option`.
  static let mentions: [String] = {
    let spans = pages.flatMap { MarkdownPage((try? Repository.text($0)) ?? "").spans }
    return Set(spans.filter { $0.hasPrefix("trainyard ") }).sorted()
  }()

  @Test func `commands within sentences have the options that they name`() async throws {
    let folder = try ShellFolder(copying: [])
    let words = Self.mentions.map { $0.split(separator: " ").map(String.init) }
    let names = Set(words.compactMap { $0.dropFirst().first }.filter { !$0.hasPrefix("-") }).sorted()
    let results = try await folder.run(names.map { "trainyard help \($0)" })
    let helps = Dictionary(uniqueKeysWithValues: zip(names, results.map(\.output)))
    for words in words {
      guard let help = helps[words[1]] else { continue }
      #expect(help.contains("USAGE: trainyard \(words[1])"), "there is no command '\(words[1])'")
      for option in words.dropFirst(2).compactMap({ $0.split(separator: "=").first }) where option.hasPrefix("--") {
        #expect(help.contains(option), "trainyard \(words[1]) has no \(option)")
      }
    }
  }

  @Test func `most commands are run`() throws {
    let pages = try Self.pages.map { MarkdownPage(try Repository.text($0)) }
    let run = pages.flatMap(\.commands).filter { !$0.isHidden }.count
    let withAccount = pages.map(\.withAccount).reduce(0, +)
    #expect(run >= 40 && withAccount <= 10, "\(run) commands are run, \(withAccount) need an account")
  }
}
