import TestSupport
import Testing
import TrainyardDiagnostics
import TrainyardYAML

struct YAMLDocumentTextTests {
  @Test func `a document is written in the style of the manifests`() {
    let root = YAMLValue.mapping([
      YAMLItem("kind", .text("TrainingJob")),
      YAMLItem("metadata", .mapping([YAMLItem("name", .text("flowers"))])),
      YAMLItem(
        "spec",
        .mapping([
          YAMLItem("job_desc", .text("two\nlines\n"), comments: ["What it is.", "", "More."]),
          YAMLItem("ignore", .texts(["train_url", "a, b"], isFlow: true)),
          YAMLItem("empty", .sequence([])), YAMLItem("nothing", .mapping([])),
          YAMLItem(
            "versions",
            .sequence([
              YAMLItem(
                .mapping([
                  YAMLItem("name", .text("baseline")),
                  YAMLItem("config", .mapping([YAMLItem("lr", .text("0.010")), YAMLItem("epochs", .word("90"))])),
                ]), comments: ["The first."]),
              YAMLItem(.mapping([YAMLItem("name", .text("no"))], isFlow: true), isApart: true),
              YAMLItem(.sequence([YAMLItem(.text("nested")), YAMLItem(.text("a\n b"))])),
            ]), isApart: true),
        ])),
    ])
    #expect(
      YAMLDocumentText.text(of: [(["About it."], root), ([], .text("x"))], modeline: "yaml-language-server: $schema=s")
        == """
        # yaml-language-server: $schema=s
        # About it.
        kind: TrainingJob
        metadata:
          name: flowers
        spec:
          # What it is.
          #
          # More.
          job_desc: |
            two
            lines
          ignore: [train_url, "a, b"]
          empty: []
          nothing: {}

          versions:
            # The first.
            - name: baseline
              config:
                lr: "0.010"
                epochs: 90

            - {name: "no"}
            -
              - nested
              - |-
                a
                 b
        ---
        x

        """)
  }

  @Test func `a collection that does not fit on a line becomes a block`() {
    let items = (0..<30).map { "element-\($0)" }
    let text = YAMLDocumentText.text(of: .mapping([YAMLItem("list", .texts(items, isFlow: true))]))
    #expect(text == "list:\n" + items.map { "  - \($0)\n" }.joined())
  }

  @Test(arguments: ["a\nkey: value", "a\u{85}key: value", "a\u{2028}b", "a\rb"])
  func `a comment cannot become anything else`(_ comment: String) {
    let text = YAMLDocumentText.text(of: .mapping([YAMLItem("key", .text("x"), comments: [comment])]))
    #expect(ScalarTextTests.root(of: text)?.mapping?.entries.map(\.key) == ["key"], "\(text)")
  }

  @Test func `random trees are read back to the letter`() {
    for seed in 1...3000 {
      var random = SeededRandom(seed: UInt64(seed))
      let value = Self.randomValue(&random, depth: 0)
      let text = YAMLDocumentText.text(of: .mapping([YAMLItem("root", value)]))
      let read = ScalarTextTests.root(of: text)?.mapping?["root"]
      #expect(read.map { Self.isEqual(value, $0) } == true, "SEED=\(seed)\n\(text)")
    }
  }

  private static func randomValue(_ random: inout SeededRandom, depth: Int) -> YAMLValue {
    func items(_ random: inout SeededRandom) -> [YAMLItem] {
      (0..<random.number(0...3)).map { index in
        YAMLItem(
          ScalarTextTests.randomText(&random) + "\(index)", randomValue(&random, depth: depth + 1),
          comments: random.happens(onceIn: 5) ? [ScalarTextTests.randomText(&random)] : [],
          isApart: random.happens(onceIn: 6))
      }
    }
    switch depth > 3 ? random.number(0...2) : random.number(0...5) {
    case 0: return .word(random.pick("90", "-3", "0.1", "true", "[odd]", ""))
    case 1, 2:
      let lines = (0..<random.number(1...4)).map { _ in ScalarTextTests.randomText(&random) }
      return .text(lines.joined(separator: "\n"))
    case 3: return .sequence(items(&random), isFlow: random.happens(onceIn: 2))
    default: return .mapping(items(&random), isFlow: random.happens(onceIn: 2))
    }
  }

  private static func isEqual(_ value: YAMLValue, _ node: YAMLNode) -> Bool {
    switch value {
    case .text(let text), .word(let text):
      return !node.isNull && node.scalar?.text.utf8.elementsEqual(text.utf8) == true
    case .sequence(let items, _):
      let nodes = node.sequence ?? []
      return node.sequence?.count == items.count && zip(items, nodes).allSatisfy { isEqual($0.value, $1) }
    case .mapping(let items, _):
      let entries = node.mapping?.entries ?? []
      return node.mapping != nil && entries.count == items.count
        && zip(items, entries).allSatisfy { $0.key.utf8.elementsEqual($1.key.utf8) && isEqual($0.value, $1.value) }
    }
  }
}
