import Foundation
import TrainyardDiagnostics
import TrainyardManifests

/// The page `examples/guide/rules.md`, taken apart: each rule with a wrong and a right example.
struct RulesPage {
  /// A fenced block of the page.
  struct Block {
    /// What stands behind the opening fence: `yaml title=trainyard.yaml`.
    var info: [String]
    var text: String
    /// The lines of the block on the page, fences left out.
    var lines: Range<Int>

    var isYAML: Bool { info.first == "yaml" }
    var title: String { value(of: "title") ?? "flowers.yaml" }

    func value(of key: String) -> String? {
      info.first { $0.hasPrefix(key + "=") }.map { String($0.dropFirst(key.count + 1)) }
    }
  }

  /// One rule of the page.
  struct Section {
    var name: String
    var blocks: [Block] = []

    var wrong: Block? { blocks.first }
    /// What the wrong example prints.
    var printed: Block? { blocks.first { !$0.isYAML } }
    var right: Block? { blocks.filter(\.isYAML).dropFirst().first }
  }

  static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "examples/guide/rules.md")

  private(set) var lines: [String]
  /// The files that all examples share.
  private(set) var shared: [Block] = []
  private(set) var sections: [Section] = []

  init() throws {
    lines = try String(contentsOf: Self.file, encoding: .utf8).components(separatedBy: "\n")
    var open: (info: [String], start: Int)?
    for (number, line) in lines.enumerated() {
      if let (info, start) = open {
        guard line == "```" else { continue }
        let text = lines[start..<number].map { $0 + "\n" }.joined()
        add(Block(info: info, text: text, lines: start..<number))
        open = nil
      } else if line.hasPrefix("```") {
        open = (line.dropFirst(3).split(separator: " ").map(String.init), number + 1)
      } else if line.hasPrefix("## ") {
        sections.append(Section(name: String(line.dropFirst(3))))
      }
    }
  }

  private mutating func add(_ block: Block) {
    if sections.isEmpty { shared.append(block) } else { sections[sections.count - 1].blocks.append(block) }
  }

  /// Loads an example inside the project of the page.
  func load(_ example: Block) -> Manifests {
    var texts = Dictionary(uniqueKeysWithValues: shared.map { ($0.title, $0.text) })
    if example.info.contains("alone") { texts = texts.filter { $0.key == "trainyard.yaml" } }
    texts[example.title] = example.text
    let files = texts.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, text: $0.value) }
    let project = files.first { $0.path == "trainyard.yaml" } ?? SourceFile(path: "trainyard.yaml", text: "")
    let input = Manifests.Input(
      projectFile: project, environmentName: example.value(of: "env"),
      environment: ["WANDB_API_KEY": "hush-hush", "NODES": "4"])
    return Manifests(input) { _ in files.filter { $0.path != "trainyard.yaml" } }
  }

  /// Writes what the wrong examples print into the page.
  mutating func record(_ printed: [(section: Section, text: String)]) throws {
    for (section, text) in printed.reversed() {
      guard let block = section.printed else { continue }
      lines.replaceSubrange(
        block.lines, with: text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init))
    }
    try lines.joined(separator: "\n").write(to: Self.file, atomically: true, encoding: .utf8)
  }
}
