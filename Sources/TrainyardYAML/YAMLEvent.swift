internal import TrainyardDiagnostics

/// One event of libyaml, copied out of its memory.
struct YAMLEvent {
  enum Kind {
    case streamStart, streamEnd, documentStart, documentEnd, sequenceEnd, mappingEnd
    case alias(String)
    case scalar(YAMLScalar, anchor: String?, tag: String?)
    case sequenceStart(anchor: String?, tag: String?)
    case mappingStart(anchor: String?, tag: String?)
  }

  var kind: Kind
  var range: SourceRange

  var isAlias: Bool { if case .alias = kind { true } else { false } }
}

/// Why libyaml could not go on.
struct YAMLSyntaxError: Error {
  var message: String
  var position: SourcePosition
  /// What was being read, such as `while parsing a flow sequence`, and where that began.
  var context: (message: String, position: SourcePosition)?
}

extension YAMLSyntaxError {
  /// What usually causes the error.
  ///
  /// - Parameter characters: The characters in front of the error and at it.
  func hint(near characters: [Unicode.Scalar]) -> String? {
    if characters.contains("\u{FEFF}") { return "remove the byte order mark here; files that are joined may leave one" }
    return switch message {
    case "found character that cannot start any token" where characters.last == "\t":
      "indent with spaces; YAML takes no tabs"
    case "found character that cannot start any token": "put the text in quotes"
    case "mapping values are not allowed in this context":
      "put text that holds ': ' in quotes, or check the indentation"
    case "could not find expected ':'": "check that a ':' and a blank follow the key above"
    case "did not find expected key": "check the indentation, and the quotes and brackets above"
    case "invalid leading UTF-8 octet", "invalid trailing UTF-8 octet", "incomplete UTF-8 octet sequence",
      "invalid Unicode character", "invalid length of a UTF-8 sequence":
      "save the file as UTF-8"
    case "control characters are not allowed": "write it as an escape in double quotes, such as \"\\x1B\""
    case "found incompatible YAML document": "leave the directive out, or write '%YAML 1.1'"
    default: nil
    }
  }
}
