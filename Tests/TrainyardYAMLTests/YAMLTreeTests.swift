import TestSupport
import Testing
import TrainyardDiagnostics
import TrainyardYAML

struct YAMLTreeTests {
  @Test(arguments: [
    ("several documents", "a: 1\n---\nb: 2\n...\n---\n- 3\n", ["{a: '1'}", "{b: '2'}", "['3']"]),
    ("empty documents are left out", "---\n# nothing\n---\na: 1\n---\n---\n~\n", ["{a: '1'}"]),
    ("nothing at all", "", []),
    ("only comments", "# one\n# two\n", []),
    ("a byte order mark in front", "\u{FEFF}a: 1\n", ["{a: '1'}"]),
    ("directives", "%YAML 1.1\n---\na: 1\n", ["{a: '1'}"]),
    ("windows line breaks", "a: 1\r\nb:\r\n  - 2\r\n", ["{a: '1', b: ['2']}"]),
    ("no line break at the end", "a: 1", ["{a: '1'}"]),
    ("JSON", #"{"a": [1, "b", null, true], "c": {}}"#, ["{a: ['1', 'b', null, 'true'], c: {}}"]),
    ("flow over several lines", "a: [1,\n  2,\n]\n", ["{a: ['1', '2']}"]),
    ("an anchor and its alias", "a: &x {b: 1}\nc: *x\n", ["{a: {b: '1'}, c: {b: '1'}}"]),
    ("an anchor set again", "[&x 1, *x, &x 2, *x]", ["['1', '1', '2', '2']"]),
    ("an alias as a key", "- &x name\n- {*x : 1}\n", ["['name', {name: '1'}]"]),
    ("a merge key", "- &x {a: 1, b: 2}\n- {<<: *x, b: 3, c: 4}\n", ["[{a: '1', b: '2'}, {b: '3', c: '4', a: '1'}]"]),
    (
      "the first of several merged mappings wins", "- &x {a: 1}\n- &y {a: 2, b: 3}\n- {<<: [*x, *y]}\n",
      ["[{a: '1'}, {a: '2', b: '3'}, {a: '1', b: '3'}]"]
    ),
    ("a merge key written out", "{<<: {a: 1}, b: 2}", ["{b: '2', a: '1'}"]),
    (
      "a merged merge", "- &x {a: 1}\n- &y {<<: *x, b: 2}\n- {<<: *y}\n",
      ["[{a: '1'}, {b: '2', a: '1'}, {b: '2', a: '1'}]"]
    ),
    ("a quoted merge key is a key", "{'<<': 1}", ["{<<: '1'}"]),
    ("tags that change nothing", "!!map {a: !!seq [!!str 1]}", ["{a: ['1']}"]),
    ("a question mark key", "? a\n: 1\n", ["{a: '1'}"]),
  ])
  func `trees are read`(_ name: String, _ text: String, _ outlines: [String]) {
    let stream = YAMLStream(parsing: SourceFile(path: "test.yaml", text: text))
    #expect(stream.documents.map(\.outline) == outlines, "\(name)")
    #expect(stream.diagnostics.isEmpty, "\(name)")
  }

  @Test func `every key and value has its range`() throws {
    let marked = MarkedText("⟦spec⟧:\n  ⟦é name⟧: ⟦'wört'⟧ # said\n  ⟦list⟧: [⟦1⟧, ⟦\"two\"⟧]\n")
    let root = try #require(YAMLStream(parsing: marked.file()).documents.first)
    let spec = try #require(root.mapping?.entries.first)
    let inner = try #require(spec.value.mapping?.entries)
    let items = try #require(inner[1].value.sequence)
    let ranges = [spec.keyRange, inner[0].keyRange, inner[0].value.range, inner[1].keyRange] + items.map(\.range)
    #expect(ranges == marked.ranges)
  }

  @Test func `an alias has the place where its value was written`() throws {
    let marked = MarkedText("a: &x\n  b: ⟦1⟧\nc: *x\n")
    let root = try #require(YAMLStream(parsing: marked.file()).documents.first)
    #expect(root.mapping?["c"]?.mapping?["b"]?.range == marked.ranges[0])
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"])
  func `lines of nodes are lines of the file whatever ends them`(_ lineBreak: String) throws {
    let file = SourceFile(path: "test.yaml", text: ["a: 1", "b: 2", "c: 3"].joined(separator: lineBreak))
    let root = try #require(YAMLStream(parsing: file).documents.first)
    let entries = try #require(root.mapping?.entries)
    #expect(entries.map(\.keyRange.start.line) == [1, 2, 3])
    #expect(entries.map { file.line($0.keyRange.start.line) } == ["a: 1", "b: 2", "c: 3"])
  }

  @Test func `columns do not count the byte order mark`() throws {
    let marked = MarkedText("⟦key⟧: 1\n")
    let file = SourceFile(path: "test.yaml", text: "\u{FEFF}" + marked.text)
    let root = try #require(YAMLStream(parsing: file).documents.first)
    #expect(root.mapping?.entries.first?.keyRange == marked.ranges[0])
    #expect(file.line(1) == "key: 1")
  }
}
