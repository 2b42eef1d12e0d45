import Testing
import TrainyardDiagnostics
import TrainyardManifests

/// YAML and JSON files of settings as JSON with places.
struct SettingsFileTests {
  private func file(_ text: String) -> SettingsFile {
    SettingsFile(reading: SourceFile(path: "f.yaml", text: text), as: "a settings file")
  }

  @Test(arguments: [
    ("a: 1\n", #"{"a":1}"#), ("a: '1'\n", #"{"a":"1"}"#), ("a: 0.50\n", #"{"a":0.50}"#), ("a: -1e3\n", #"{"a":-1e3}"#),
    ("a: .5\n", #"{"a":".5"}"#), ("a: 007\n", #"{"a":"007"}"#), ("a: 0x1F\n", #"{"a":"0x1F"}"#),
    ("a: 1.\n", #"{"a":"1."}"#), ("a: 1e\n", #"{"a":"1e"}"#), ("a: --\n", #"{"a":"--"}"#),
    ("a: true\n", #"{"a":true}"#), ("a: yes\n", #"{"a":"yes"}"#), ("a: \"true\"\n", #"{"a":"true"}"#),
    ("a: ~\nb:\n", #"{"a":null,"b":null}"#), ("[1, [a, {b: c}], []]\n", #"[1,["a",{"b":"c"}],[]]"#),
    ("a: \"x\\ty\\\"\"\n", #"{"a":"x\ty\""}"#), ("x: &x {y: 1}\nz: *x\n", #"{"x":{"y":1},"z":{"y":1}}"#),
    ("{\"a\": [1, null, false]}", #"{"a":[1,null,false]}"#),
  ])
  func `a file is the JSON that it looks like`(text: String, json: String) {
    #expect(file(text).json == json)
    #expect(file(text).diagnostics.isEmpty)
  }

  static let sample = """
    seed: 7
    rules:
      - effect: drop
        path: "*"
      - {effect: delay, list: [1, 22]}
    """

  @Test(arguments: [
    ("seed", SettingsFile.Part.key, "1:1"), ("seed", .value, "1:7"), ("rules", .key, "2:1"), ("rules", .value, "3:3"),
    ("rules[0]", .value, "3:5"), ("rules[0].path", .key, "4:5"), ("rules[0].path", .value, "4:11"),
    ("rules[1].list[1]", .value, "5:31"), ("", .value, "1:1"),
    // What is not written down is reported where it is missing.
    ("rules[1].effort", .value, "5:5"), ("rules[7].effect", .value, "3:3"), ("nothing.at.all", .key, "1:1"),
  ])
  func `every key and value has a place`(path: String, part: SettingsFile.Part, place: String) {
    #expect(file(Self.sample).location(of: path, part).description == "f.yaml:\(place)")
  }

  @Test(arguments: [
    ("", "no-documents"), ("a: 1\n---\nb: 2\n", "document"), ("a: [\n", "yaml-syntax"),
    ("a: 1\na: 2\n", "duplicate-key"),
  ])
  func `a file that is none is said to be wrong`(text: String, rule: String) {
    #expect(file(text).json == nil)
    #expect(file(text).diagnostics.map(\.rule) == [rule])
  }

  @Test func `a file that cannot be read says why`() {
    let file = SettingsFile(
      reading: SourceFile(path: "f.yaml", unreadableFor: "permission denied"), as: "a settings file")
    #expect(file.diagnostics.map(\.rule) == ["unreadable-file"])
  }
}
