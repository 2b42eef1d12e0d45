import Testing
import TrainyardDiagnostics
import TrainyardYAML

struct YAMLLimitTests {
  private func rules(_ text: String, _ limits: YAMLLimits = YAMLLimits()) -> [String] {
    YAMLStream(parsing: SourceFile(path: "test.yaml", text: text), limits: limits).diagnostics.map(\.rule)
  }

  @Test func `a file up to the limit of its size is read, a larger one is not`() {
    #expect(rules("a: 12", YAMLLimits(fileSize: 5)).isEmpty)
    #expect(rules("a: 123", YAMLLimits(fileSize: 5)) == ["yaml-limit"])
  }

  @Test(arguments: ["[", "{a: "])
  func `nesting up to the limit is read, deeper nesting is not`(_ opening: String) {
    let closing = opening == "[" ? "]" : "}"
    func nested(_ depth: Int) -> String {
      String(repeating: opening, count: depth) + String(repeating: closing, count: depth)
    }
    #expect(rules(nested(5), YAMLLimits(depth: 5)).isEmpty)
    #expect(rules(nested(6), YAMLLimits(depth: 5)) == ["yaml-limit"])
    #expect(rules(String(repeating: opening, count: 100_000)) == ["yaml-limit"])
  }

  @Test func `block nesting is limited too`() {
    let text = (0..<200).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(rules(text) == ["yaml-limit"])
  }

  @Test func `nodes are counted across documents`() {
    #expect(rules("[1, 2]\n---\n[3]\n", YAMLLimits(nodes: 5)).isEmpty)
    #expect(rules("[1, 2]\n---\n[3]\n", YAMLLimits(nodes: 4)) == ["yaml-limit"])
  }

  @Test func `an alias counts as all that it stands for`() {
    #expect(rules("[&x [1, 2], *x]", YAMLLimits(nodes: 7)).isEmpty)
    #expect(rules("[&x [1, 2], *x]", YAMLLimits(nodes: 6)) == ["yaml-limit"])
  }

  @Test func `an alias bomb stops without being built`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...60 {
      text += "a\(level): &a\(level) [\((0..<10).map { _ in "*a\(level - 1)" }.joined(separator: ", "))]\n"
    }
    #expect(rules(text) == ["yaml-limit"])
  }

  @Test func `a bomb of merge keys stops without being built`() {
    var text = "a0: &a0 {x: {y: 1}, z: {y: 1}}\n"
    for level in 1...60 {
      text +=
        "a\(level): &a\(level) {<<: [*a\(level - 1), *a\(level - 1), *a\(level - 1)], k\(level): *a\(level - 1)}\n"
    }
    #expect(rules(text) == ["yaml-limit"])
  }

  @Test func `a large mapping is read in linear time`() {
    let text = (0..<100_000).map { "key\($0): \($0)\n" }.joined()
    let stream = YAMLStream(parsing: SourceFile(path: "test.yaml", text: text))
    #expect(stream.documents.first?.mapping?.entries.count == 100_000)
  }
}
