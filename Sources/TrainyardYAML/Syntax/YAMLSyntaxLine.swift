/// One line of a scalar as it is written, without the indentation.
package struct YAMLSyntaxLine: Sendable, Hashable {
  package var text: String
  /// The character that ends the line; nil for the last line of a scalar.
  package var ending: Unicode.Scalar?

  package init(_ text: String, ending: Unicode.Scalar? = nil) {
    self.text = text
    self.ending = ending
  }
}

extension YAMLSyntaxLine {
  /// Cuts a text at the line breaks that libyaml leaves in the text of a scalar; each line keeps its break.
  static func lines(of text: String) -> [YAMLSyntaxLine] {
    var lines: [YAMLSyntaxLine] = []
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.isYAMLBreak {
        lines.append(YAMLSyntaxLine(String(line), ending: scalar))
        line = String.UnicodeScalarView()
      } else {
        line.append(scalar)
      }
    }
    if !line.isEmpty { lines.append(YAMLSyntaxLine(String(line))) }
    return lines
  }

  /// The line without blanks in front, and with none behind that YAML would not read.
  ///
  /// - Parameter keepsEscapes: Whether a blank behind a backslash is part of an escape.
  func trimmed(front: Bool, back: Bool, keepsEscapes: Bool) -> YAMLSyntaxLine {
    var scalars = Array(text.unicodeScalars)[...]
    if front { scalars = scalars.drop(while: \.isYAMLBlank) }
    while back, scalars.last?.isYAMLBlank == true {
      let backslashes = scalars.dropLast().reversed().prefix { $0 == "\\" }.count
      if keepsEscapes, backslashes % 2 == 1 { break }
      scalars.removeLast()
    }
    return YAMLSyntaxLine(String(scalars), ending: ending)
  }
}
