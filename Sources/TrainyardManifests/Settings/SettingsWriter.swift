internal import TrainyardDiagnostics
internal import TrainyardYAML

/// Writes a YAML tree as JSON and notes where everything was.
struct SettingsWriter {
  private(set) var json = ""
  private(set) var places = SettingsPlaces()

  /// Writes a node.
  ///
  /// - Parameter path: Its path, empty for the root.
  mutating func write(_ node: YAMLNode, at path: String) {
    switch node.content {
    case .scalar(let scalar):
      places.note(value: node.range, at: path)
      json += scalar.jsonText
    case .sequence(let nodes):
      places.note(value: node.start, at: path)
      json += "["
      for (index, element) in nodes.enumerated() {
        if index > 0 { json += "," }
        write(element, at: "\(path)[\(index)]")
      }
      json += "]"
    case .mapping(let mapping):
      places.note(value: node.start, at: path)
      write(mapping, at: path)
    }
  }

  private mutating func write(_ mapping: YAMLMapping, at path: String) {
    json += "{"
    for (index, entry) in mapping.entries.enumerated() {
      if index > 0 { json += "," }
      let path = path.isEmpty ? entry.key : "\(path).\(entry.key)"
      places.note(key: entry.keyRange, at: path)
      json += JSONValue.string(entry.key).text + ":"
      write(entry.value, at: path)
    }
    json += "}"
  }
}

extension YAMLNode {
  /// The first character: a finding about the whole of a collection points to where it begins.
  fileprivate var start: SourceRange { SourceRange(start: range.start, end: range.start) }
}

extension YAMLScalar {
  /// The scalar as JSON.
  fileprivate var jsonText: String {
    if isNull { return "null" }
    if style == .plain, text == "true" || text == "false" || isJSONNumber { return text }
    return JSONValue.string(text).text
  }

  /// Whether the text is a number as RFC 8259 writes them: `0.5`, but neither `.5` nor `007` nor `0x1F`.
  private var isJSONNumber: Bool {
    var rest = text.utf8[...]
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let whole = rest.prefix(while: Self.isDigit)
    guard let first = whole.first, first != UInt8(ascii: "0") || whole.count == 1 else { return false }
    rest = rest[whole.endIndex...]
    if rest.first == UInt8(ascii: ".") {
      let fraction = rest.dropFirst().prefix(while: Self.isDigit)
      if fraction.isEmpty { return false }
      rest = rest[fraction.endIndex...]
    }
    guard let letter = rest.first else { return true }
    guard letter == UInt8(ascii: "e") || letter == UInt8(ascii: "E") else { return false }
    rest.removeFirst()
    if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest.removeFirst() }
    return !rest.isEmpty && rest.allSatisfy(Self.isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
}
