internal import ModelArtsAPI

/// The lines of one answer, without what was read before (contract section 10, row 32).
struct LogPiece: Sendable, Hashable {
  let lines: [String]
  /// The position of the first record; nil where there is none.
  let start: String?
  /// The position of the last record; nil where there is none.
  let end: String?

  /// Takes an answer apart.
  ///
  /// - Parameters:
  ///   - answer: The answer.
  ///   - position: The record that must not be read again; some editions repeat it as the first one or the last one.
  init(_ answer: LogLines, without position: String?) {
    var lines = Self.lines(of: answer)
    let repeatsAll = answer.lineCount <= 1 && position != nil && answer.end == position
    if repeatsAll {
      lines = []
    } else if let position, answer.start == position, !lines.isEmpty {
      lines.removeFirst()
    } else if let position, answer.end == position, !lines.isEmpty {
      lines.removeLast()
    }
    self.lines = lines
    start = answer.start
    end = answer.end
  }

  // A record ends with a line feed and may be parted from the next one by another, which is no line of the log.
  private static func lines(of answer: LogLines) -> [String] {
    guard !answer.content.isEmpty else { return [] }
    var lines = answer.content.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    let gaps = lines.indices.filter { !$0.isMultiple(of: 2) }
    guard lines.count == answer.lineCount * 2 - 1, gaps.allSatisfy({ lines[$0].isEmpty }) else { return lines }
    return lines.indices.filter { $0.isMultiple(of: 2) }.map { lines[$0] }
  }
}
