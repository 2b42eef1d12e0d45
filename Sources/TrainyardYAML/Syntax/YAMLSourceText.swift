internal import TrainyardDiagnostics

/// The text of a file as lines of characters, so that libyaml's lines and columns lead into it.
struct YAMLSourceText {
  private var lines: [[Unicode.Scalar]] = []
  /// The character that ends each line: a line feed for all breaks but the two separators of Unicode, which YAML keeps.
  private var endings: [Unicode.Scalar] = []

  /// - Parameter bytes: UTF-8; a byte order mark in front is passed over.
  init(_ bytes: [UInt8]) {
    var line: [Unicode.Scalar] = []
    var isBehindReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar == "\u{FEFF}", lines.isEmpty, line.isEmpty { continue }
      if scalar == "\n", isBehindReturn {
        isBehindReturn = false
        continue
      }
      isBehindReturn = scalar == "\r"
      guard scalar.isYAMLBreak else {
        line.append(scalar)
        continue
      }
      lines.append(line)
      endings.append(scalar == "\u{2028}" || scalar == "\u{2029}" ? scalar : "\n")
      line = []
    }
    lines.append(line)
    endings.append("\n")
  }

  /// The place behind the last character.
  var end: SourcePosition { SourcePosition(line: lines.count, column: (lines.last?.count ?? 0) + 1) }

  /// The characters of a line, none behind the last line.
  func line(_ number: Int) -> [Unicode.Scalar] { lines.indices.contains(number - 1) ? lines[number - 1] : [] }

  /// The character at a place, nil at the end of a line.
  subscript(position: SourcePosition) -> Unicode.Scalar? {
    let line = line(position.line)
    return line.indices.contains(position.column - 1) ? line[position.column - 1] : nil
  }

  /// Whether there is such a line and it is empty or holds nothing but white space.
  func isBlank(_ number: Int) -> Bool {
    lines.indices.contains(number - 1) && lines[number - 1].allSatisfy(\.isYAMLBlank)
  }

  /// Whether only white space and the indicators of items stand in front of a place on its line.
  func isFirst(_ place: SourcePosition) -> Bool {
    line(place.line).prefix(place.column - 1).allSatisfy { $0.isYAMLBlank || $0 == "-" || $0 == "?" }
  }

  /// The pieces of the lines that a range covers.
  func pieces(_ range: SourceRange) -> [YAMLSyntaxLine] {
    guard range.start <= range.end else { return [] }
    return (range.start.line...range.end.line).map { number in
      let line = line(number)
      let first = number == range.start.line ? range.start.column - 1 : 0
      let last = number == range.end.line ? min(range.end.column - 1, line.count) : line.count
      return YAMLSyntaxLine(
        first < last ? String(line[first..<last]) : "",
        ending: number < range.end.line ? endings[number - 1] : nil)
    }
  }
}

extension Unicode.Scalar {
  /// Whether the character ends a line in YAML 1.1.
  var isYAMLBreak: Bool {
    switch self {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  /// Whether the character is a space or a tab.
  var isYAMLBlank: Bool { self == " " || self == "\t" }
}

extension String {
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
