import TestSupport
import Testing
import TrainyardDiagnostics
import TrainyardYAML

/// What people get wrong about YAML, as tables of a text and the tree that it is.
struct YAMLSubtletyTests {
  static let blockScalars: [(String, String, String)] = [
    ("a literal keeps its line breaks and one at the end", "|\n  a\n  b\n\n", "'a\nb\n'"),
    ("a literal with strip has none at the end", "|-\n  a\n\n", "'a'"),
    ("a literal with keep has all of them", "|+\n  a\n\n", "'a\n\n'"),
    ("a literal keeps what is indented further", "|\n  a\n    b\n  c\n", "'a\n  b\nc\n'"),
    ("an indicator tells blanks from indentation", "|1\n   a\n  b\n", "'  a\n b\n'"),
    ("empty lines in front belong to a literal", "|\n\n  a\n", "'\na\n'"),
    ("a literal of nothing is empty", "|\n", "''"),
    ("a literal with keep of empty lines holds them", "|+\n\n\n", "'\n\n'"),
    ("tabs behind text belong to a literal", "|\n  a\tb\n", "'a\tb\n'"),
    ("a hash in a literal is no comment", "|\n  a # b\n", "'a # b\n'"),
    ("indicators in any order", "|-2\n   a\n", "' a'"),
    ("a comment may stand behind the indicator", "| # said\n  a\n", "'a\n'"),
    ("a folded text joins lines", ">\n  a\n  b\n", "'a b\n'"),
    ("an empty line of a folded text is a break", ">\n  a\n\n  b\n", "'a\nb\n'"),
    ("two empty lines are two breaks", ">\n  a\n\n\n  b\n", "'a\n\nb\n'"),
    ("lines that are indented further are not folded", ">\n  a\n    b\n    c\n  d\n", "'a\n  b\n  c\nd\n'"),
    ("a list in a folded text is text", ">-\n  - a\n  - b\n", "'- a - b'"),
    ("folding strips and keeps too", ">+\n  a\n\n", "'a\n\n'"),
  ]

  static let flowScalars: [(String, String, String)] = [
    ("plain text goes on in lines that are indented", "a\n  b\n  c\n", "'a b c'"),
    ("an empty line in plain text is a break", "a\n\n  b\n", "'a\nb'"),
    ("plain text ends at a comment", "a # b\n", "'a'"),
    ("a hash without a blank is text", "a#b\n", "'a#b'"),
    ("a colon without a blank is text", "a:b\n", "'a:b'"),
    ("a dash inside is text", "a - b\n", "'a - b'"),
    ("a question mark and a dash in front of text", "-a\n", "'-a'"),
    ("brackets inside are text in a block", "a[0]{b}, c\n", "'a[0]{b}, c'"),
    ("single quotes double themselves", "'a''b'\n", "'a'b'"),
    ("single quotes know no escapes", "'a\\nb'\n", "'a\\nb'"),
    ("single quotes fold lines", "'a\n  b\n\n  c'\n", "'a b\nc'"),
    ("double quotes fold lines", "\"a\n  b\"\n", "'a b'"),
    ("a backslash at the end joins without a blank", "\"a\\\n  b\"\n", "'ab'"),
    ("a backslash keeps blanks in front", "\"a\\\n  \\  b\"\n", "'a  b'"),
    ("blanks at line ends are dropped in quotes", "\"a  \n  b\"\n", "'a b'"),
    ("escapes by letter", #""\0\a\b\t\n\v\f\r\e\"\\\/""# + "\n", "'\0\u{7}\u{8}\t\n\u{B}\u{C}\r\u{1B}\"\\/'"),
    ("escapes of spaces and breaks", #""\N\_\L\P""# + "\n", "'\u{85}\u{A0}\u{2028}\u{2029}'"),
    ("escapes by number", #""\x41\u00e9\U0001F600""# + "\n", "'Aé😀'"),
    ("a quote inside plain text", "it's\n", "'it's'"),
    ("text behind a tag", "!!str\n", "''"),
  ]

  static let collections: [(String, String, String)] = [
    ("a list at the indentation of its key", "a:\n- 1\n- 2\nb: 3\n", "{a: ['1', '2'], b: '3'}"),
    ("compact nesting of lists", "- - 1\n  - 2\n- 3\n", "[['1', '2'], '3']"),
    ("a mapping in a list item", "- a: 1\n  b: 2\n-\n  c: 3\n", "[{a: '1', b: '2'}, {c: '3'}]"),
    ("empty values", "a:\nb:\n  c:\n-: d\n", "{a: null, b: {c: null}, -: 'd'}"),
    ("empty items", "-\n-\n- a\n", "[null, null, 'a']"),
    ("explicit keys", "? a\n: 1\n? b\n", "{a: '1', b: null}"),
    ("an explicit key over two lines", "? a\n  b\n: 1\n", "{a b: '1'}"),
    ("keys in quotes", "\"a: b\": 1\n'c # d': 2\n", "{a: b: '1', c # d: '2'}"),
    ("an empty key", "'': 1\n", "{: '1'}"),
    ("a key of blanks inside", "a b c: 1\n", "{a b c: '1'}"),
    ("flow in block", "a: {b: [1, {c: 2}], d: }\n", "{a: {b: ['1', {c: '2'}], d: null}}"),
    ("flow with commas at the end", "[a, {b: 1,},]\n", "['a', {b: '1'}]"),
    ("flow without blanks in JSON style", "{\"a\":1,\"b\":[true]}\n", "{a: '1', b: ['true']}"),
    ("single pairs in a flow list", "[a: 1, b: 2]\n", "[{a: '1'}, {b: '2'}]"),
    ("a flow mapping of keys alone", "{a, b: 1}\n", "{a: null, b: '1'}"),
    ("a flow list over lines with comments", "[a, # one\n b, # two\n c\n]\n", "['a', 'b', 'c']"),
    ("a URL in flow", "[https://example.com/a?b=c, d]\n", "['https://example.com/a?b=c', 'd']"),
    ("empty collections", "a: []\nb: {}\n", "{a: [], b: {}}"),
    ("an anchor on nothing", "a: &x\nb: *x\n", "{a: null, b: null}"),
    ("an anchor on a list and its alias inside another", "a: &x [1]\nb: [*x, *x]\n", "{a: ['1'], b: [['1'], ['1']]}"),
    (
      "a merge under what is written", "a: &x {b: 1, c: 2}\nd:\n  b: 3\n  <<: *x\n",
      "{a: {b: '1', c: '2'}, d: {b: '3', c: '2'}}"
    ),
    ("a comment in every place", "# a\na: # b\n  # c\n  - 1 # d\n  # e\n  - 2\n# f\n", "{a: ['1', '2']}"),
    ("a comment that is indented oddly", "a:\n      # far\n  b: 1\n # near\n  c: 2\n", "{a: {b: '1', c: '2'}}"),
    ("blank lines and blanks at line ends", "a: 1   \n\n   \nb: 2\n", "{a: '1', b: '2'}"),
  ]

  static let streams: [(String, String, [String])] = [
    ("a document behind its marker", "--- a\n", ["'a'"]),
    ("a mapping behind its marker", "---\na: 1\n", ["{a: '1'}"]),
    ("documents that end with dots", "a\n...\n---\nb\n...\n", ["'a'", "'b'"]),
    ("a literal ends at a marker", "--- |\n a\n--- |\n b\n", ["'a\n'", "'b\n'"]),
    ("a dash line of four is text", "a: |\n  ----\n", ["{a: '----\n'}"]),
    ("dashes inside of quotes over lines", "a: \"b\n  --- c\"\n", ["{a: 'b --- c'}"]),
    ("a tag directive", "%TAG ! tag:yaml.org,2002:\n--- !str a\n", ["'a'"]),
    ("a directive for each document", "%YAML 1.1\n---\na\n...\n%YAML 1.1\n---\nb\n", ["'a'", "'b'"]),
    ("YAML 1.2", "%YAML 1.2\n---\na\n", ["'a'"]),
    ("an unknown directive", "%FOO bar\n---\na\n", ["'a'"]),
    ("a percent sign inside", "a: 5%\nb: '%c'\n", ["{a: '5%', b: '%c'}"]),
    ("UTF-8 of two to four bytes", "é: 日本 😀\n", ["{é: '日本 😀'}"]),
  ]

  @Test(arguments: (blockScalars + flowScalars).indices)
  func `scalars are read as YAML means them`(_ index: Int) {
    let (name, written, outline) = (Self.blockScalars + Self.flowScalars)[index]
    #expect(YAMLStream.outlines("value: \(written)") == ["{value: \(outline)}"], "\(name)")
  }

  @Test(arguments: collections.indices)
  func `collections are read as YAML means them`(_ index: Int) {
    let (name, text, outline) = Self.collections[index]
    let stream = YAMLStream(parsing: SourceFile(path: "test.yaml", text: text))
    #expect(stream.documents.map(\.outline) == [outline], "\(name)")
    #expect(stream.diagnostics.isEmpty, "\(name)")
  }

  @Test(arguments: streams.indices)
  func `documents are told apart as YAML does`(_ index: Int) {
    let (name, text, outlines) = Self.streams[index]
    #expect(YAMLStream.outlines(text) == outlines, "\(name)")
  }

  @Test(arguments: [[0xFF, 0xFE] as [UInt8], [0xFE, 0xFF]])
  func `UTF-16 is read with its places`(_ mark: [UInt8]) throws {
    let marked = MarkedText("a: ⟦'日本 😀'⟧\r\nb: ⟦é⟧\r\n")
    let bytes =
      mark
      + marked.text.utf16.flatMap {
        mark[0] == 0xFF ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)]
      }
    let file = SourceFile(path: "test.yaml", bytes: bytes)
    let stream = YAMLStream(parsing: file)
    let entries = try #require(stream.documents.first?.mapping?.entries)
    #expect(entries.map(\.value.range.start) == marked.ranges.map(\.start))
    #expect(entries.map(\.value.scalar?.text) == ["日本 😀", "é"])
    #expect(file.line(2) == "b: é")
  }
}
