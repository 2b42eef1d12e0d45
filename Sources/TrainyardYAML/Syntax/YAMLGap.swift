internal import TrainyardDiagnostics

/// What stands between two tokens that events tell of: comments, and the dashes of lists.
struct YAMLGap {
  struct Comment {
    var comment: YAMLSyntaxComment
    var position: SourcePosition
    /// Whether nothing stands in front of it on its line.
    var isAlone: Bool
  }

  private(set) var comments: [Comment] = []
  /// The place of the last dash.
  private(set) var dash: SourcePosition?

  /// Looks through a stretch of the text that holds white space, indicators and comments only.
  init(_ source: YAMLSourceText, from start: SourcePosition, to end: SourcePosition) {
    guard start < end else { return }
    for number in start.line...end.line {
      let line = source.line(number)
      let first = number == start.line ? start.column - 1 : 0
      let last = number == end.line ? min(end.column - 1, line.count) : line.count
      guard first < last else { continue }
      for index in first..<last {
        if line[index] == "-" { dash = SourcePosition(line: number, column: index + 1) }
        guard line[index] == "#" else { continue }
        comments.append(Self.comment(source, number, index))
        break
      }
    }
  }

  /// The comment that begins at an index of a line.
  static func comment(_ source: YAMLSourceText, _ number: Int, _ index: Int) -> Comment {
    let line = source.line(number)
    let text = YAMLSyntaxLine(String(line[index...])).trimmed(front: false, back: true, keepsEscapes: false).text
    return Comment(
      comment: YAMLSyntaxComment(text, isSpaced: source.isBlank(number - 1)),
      position: SourcePosition(line: number, column: index + 1),
      isAlone: line[..<index].allSatisfy(\.isYAMLBlank))
  }
}
