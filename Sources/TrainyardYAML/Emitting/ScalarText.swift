/// How a text is written as a scalar, so that every reader of YAML 1.1 and 1.2 takes it for exactly this text.
///
/// Where readers differ, or might, a text is quoted: quotes are never wrong.
package enum ScalarText {
  /// Whether a text has to stand in quotes to be read back as this text, by every reader and as a string.
  ///
  /// - Parameters:
  ///   - text: The text that a reader shall get.
  ///   - inFlow: Whether it stands inside `[…]` or `{…}`, where more characters mean something.
  package static func needsQuotes(_ text: String, inFlow: Bool = false) -> Bool {
    TypedText.mayBeTyped(text) || !PlainText.isReadable(text, inFlow: inFlow)
  }

  /// The text on one line: plain where that is safe, else in double quotes.
  ///
  /// - Parameters:
  ///   - text: The text that a reader shall get.
  ///   - inFlow: Whether it stands inside `[…]` or `{…}`.
  package static func written(_ text: String, inFlow: Bool = false) -> String {
    needsQuotes(text, inFlow: inFlow) ? doubleQuoted(text) : text
  }

  /// The text in double quotes on one line, with escapes for what cannot be seen or would break the line.
  package static func doubleQuoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case _ where scalar.isPrintedRaw: result.unicodeScalars.append(scalar)
      default: result += escaped(scalar)
      }
    }
    return result + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    func digits(_ count: Int) -> String {
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return String(repeating: "0", count: count - digits.count) + digits
    }
    switch scalar.value {
    case ...0xFF: return "\\x" + digits(2)
    case ...0xFFFF: return "\\u" + digits(4)
    default: return "\\U" + digits(8)
    }
  }
}

extension Unicode.Scalar {
  /// Whether the character may stand in a file as it is: it can be seen, or is a blank, and no reader takes it for the
  /// end of a line, for a mark of the encoding, or for nothing.
  var isPrintedRaw: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    case .spaceSeparator: self == " "
    default: true
    }
  }
}
