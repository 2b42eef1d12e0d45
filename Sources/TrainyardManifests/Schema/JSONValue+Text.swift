extension JSONValue {
  /// The value as indented JSON; lists of single values stand in one line where they fit.
  var text: String {
    var result = ""
    write(to: &result, indent: "")
    return result
  }

  private func write(to result: inout String, indent: String) {
    switch self {
    case .bool(let value): result += value ? "true" : "false"
    case .integer(let value): result += String(value)
    case .string(let value): result += Self.quoted(value)
    case .array(let values): Self.write(values, to: &result, indent: indent)
    case .object(let members): Self.write(members, to: &result, indent: indent)
    }
  }

  private static func write(_ values: [JSONValue], to result: inout String, indent: String) {
    let line = "[" + values.map(\.text).joined(separator: ", ") + "]"
    if values.allSatisfy(\.isSingle), indent.utf8.count + line.utf8.count <= 100 { return result += line }
    let inner = indent + "  "
    result += "[\n"
    for (index, value) in values.enumerated() {
      result += inner
      value.write(to: &result, indent: inner)
      result += index == values.count - 1 ? "\n" : ",\n"
    }
    result += indent + "]"
  }

  private static func write(_ members: [Member], to result: inout String, indent: String) {
    if members.isEmpty { return result += "{}" }
    let inner = indent + "  "
    result += "{\n"
    for (index, member) in members.enumerated() {
      result += inner + quoted(member.key) + ": "
      member.value.write(to: &result, indent: inner)
      result += index == members.count - 1 ? "\n" : ",\n"
    }
    result += indent + "}"
  }

  /// Whether the value has no values inside.
  private var isSingle: Bool {
    switch self {
    case .bool, .integer, .string: true
    case .array, .object: false
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\u{0}"..<" ", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
