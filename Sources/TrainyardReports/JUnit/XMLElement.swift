/// An element of an XML 1.0 document with its attributes in order, and either text or elements inside.
struct XMLElement: Sendable {
  var name: String
  var attributes: [(name: String, value: String)]
  var text: String?
  var children: [XMLElement]

  init(
    _ name: String, _ attributes: [(name: String, value: String)] = [], text: String? = nil, children: [XMLElement] = []
  ) {
    self.name = name
    self.attributes = attributes
    self.text = text
    self.children = children
  }

  /// The document with this element as its root.
  var document: String {
    var text = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
    write(to: &text, indentation: "")
    return text
  }

  private func write(to output: inout String, indentation: String) {
    output += "\(indentation)<\(name)"
    for (name, value) in attributes { output += " \(name)=\"\(XMLText.attribute(value))\"" }
    guard text != nil || !children.isEmpty else {
      output += "/>\n"
      return
    }
    output += ">"
    if let text { output += XMLText.content(text) }
    if !children.isEmpty {
      output += "\n"
      for child in children { child.write(to: &output, indentation: indentation + "  ") }
      output += indentation
    }
    output += "</\(name)>\n"
  }
}

/// Text as it stands in XML 1.0.
enum XMLText {
  /// The text between quotes; line breaks and tabs survive a parser's normalisation.
  static func attribute(_ text: String) -> String { escaped(text, keepsLines: false) }

  /// The text between tags.
  static func content(_ text: String) -> String { escaped(text, keepsLines: true) }

  private static func escaped(_ text: String, keepsLines: Bool) -> String {
    var output = ""
    output.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"" where !keepsLines: output += "&quot;"
      case "\r": output += "&#13;"
      case "\n" where !keepsLines: output += "&#10;"
      case "\t" where !keepsLines: output += "&#9;"
      default: output.unicodeScalars.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return output
  }

  /// Whether XML 1.0 has the character at all, escaped or not.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
