/// Changes that lie close together, with the lines around them.
struct DiffHunk: Sendable {
  /// The lines before the hunk in the old and the new text.
  private let before: (old: Int, new: Int)
  private var lines: [LineEdit] = []

  /// Cuts edits into hunks.
  ///
  /// - Parameter context: The lines that are kept around changes.
  static func hunks(of edits: [LineEdit], context: Int) -> [DiffHunk] {
    var hunks: [DiffHunk] = []
    var position = (old: 0, new: 0)
    // The edits up to which the last hunk reaches.
    var end = 0
    var counted = 0
    for index in edits.indices where !edits[index].isKept {
      if index - context > end || hunks.isEmpty {
        let start = max(end, index - context)
        position = advanced(position, by: edits[counted..<start])
        counted = start
        hunks.append(DiffHunk(before: position))
        end = start
      }
      // Up to the change itself; what follows it is added below or with the next change.
      hunks[hunks.count - 1].lines += edits[end...index]
      end = index + 1
      let next = edits[end...].firstIndex { !$0.isKept } ?? edits.endIndex
      let isLast = next == edits.endIndex || next - end > 2 * context
      let tail = isLast ? min(end + context, edits.count) : next
      hunks[hunks.count - 1].lines += edits[end..<tail]
      end = tail
    }
    return hunks
  }

  private static func advanced(_ position: (old: Int, new: Int), by edits: ArraySlice<LineEdit>) -> (old: Int, new: Int)
  {
    (position.old + edits.count { !$0.isInserted }, position.new + edits.count { !$0.isDeleted })
  }

  /// The hunk with its heading.
  var text: String {
    let old = Self.range(after: before.old, lines.count { !$0.isInserted })
    let new = Self.range(after: before.new, lines.count { !$0.isDeleted })
    return "@@ -\(old) +\(new) @@\n" + lines.map(\.text).joined()
  }

  /// `12,3`: the first line and the number of lines, which is left out where it is one.
  private static func range(after before: Int, _ count: Int) -> String {
    switch count {
    case 0: "\(before),0"
    case 1: "\(before + 1)"
    default: "\(before + 1),\(count)"
    }
  }
}

extension LineEdit {
  var isKept: Bool { if case .keep = self { true } else { false } }
  var isInserted: Bool { if case .insert = self { true } else { false } }
  var isDeleted: Bool { if case .delete = self { true } else { false } }

  /// The line behind its sign.
  fileprivate var text: String {
    let (sign, line) =
      switch self {
      case .keep(let line): (" ", line)
      case .delete(let line): ("-", line)
      case .insert(let line): ("+", line)
      }
    return sign + line + (line.unicodeScalars.last == "\n" ? "" : "\n\\ No newline at end of file\n")
  }
}
