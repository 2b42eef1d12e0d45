package import TrainyardDiagnostics

/// A text in which `⟦` and `⟧` mark the stretches that findings are expected at.
package struct MarkedText: Sendable {
  /// The text without the marks.
  package private(set) var text = ""
  /// The marked stretches in their order.
  package private(set) var ranges: [SourceRange] = []

  package init(_ marked: String) {
    var position = SourcePosition(line: 1, column: 1)
    var open: [SourcePosition] = []
    var scalars = String.UnicodeScalarView()
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": open.append(position)
      case "⟧": if let start = open.popLast() { ranges.append(SourceRange(start: start, end: position)) }
      case "\n":
        position = SourcePosition(line: position.line + 1, column: 1)
        scalars.append(scalar)
      default:
        position.column += 1
        scalars.append(scalar)
      }
    }
    text = String(scalars)
    ranges.sort { $0.start < $1.start }
  }

  /// The text as a file.
  package func file(_ path: String = "specs/flowers.yaml") -> SourceFile { SourceFile(path: path, text: text) }
}

extension Diagnostic {
  /// The rule with the place, in the way tests compare it: `yaml-tag 3:5-3:9`.
  package var ruleAndRange: String { location.map { "\(rule) \($0.range.span)" } ?? rule }
}

extension SourceRange {
  /// `3:5-3:9`.
  package var span: String { "\(start.line):\(start.column)-\(end.line):\(end.column)" }
}
