internal import TrainyardDiagnostics

/// Rows under titles, in columns as wide as their longest cell.
struct TextTable {
  private static let gap = "  "
  private static let narrowest = 12

  private var titles: [String]
  private var rows: [[String]]
  private let alignsRight: [Bool]
  private let isFlexible: [Bool]

  init<Item>(_ columns: [Column<Item>], _ items: [Item]) {
    titles = columns.map(\.title)
    rows = items.map { item in columns.map { ($0.text(item) ?? "").cell } }
    alignsRight = columns.map { $0.alignment == .right }
    isFlexible = columns.map(\.isFlexible)
  }

  /// The table as lines.
  ///
  /// - Parameter width: The columns of the terminal, into which flexible cells are shortened; nil for no limit.
  func text(width: Int?) -> String {
    let widths = fitted(naturalWidths, into: width)
    return ([titles] + rows).map { line($0, widths) + "\n" }.joined()
  }

  private var naturalWidths: [Int] {
    titles.indices.map { column in
      ([titles] + rows).reduce(0) { max($0, $1[column].count) }
    }
  }

  private func fitted(_ widths: [Int], into width: Int?) -> [Int] {
    guard let width else { return widths }
    var widths = widths
    var excess = widths.reduce(0, +) + Self.gap.count * (widths.count - 1) - width
    for column in widths.indices.reversed() where isFlexible[column] && excess > 0 {
      let taken = min(excess, max(0, widths[column] - Self.narrowest))
      widths[column] -= taken
      excess -= taken
    }
    return widths
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var text = zip(cells, widths).enumerated().map { column, cell in
      padded(cell.0, to: cell.1, right: alignsRight[column])
    }.joined(separator: Self.gap)
    while text.last == " " { text.removeLast() }
    return text
  }

  private func padded(_ cell: String, to width: Int, right: Bool) -> String {
    guard cell.count <= width else { return cell.prefix(width - 1) + "…" }
    let padding = String(repeating: " ", count: width - cell.count)
    return right ? padding + cell : cell + padding
  }
}

extension String {
  /// The text on one line, harmless to a terminal.
  fileprivate var cell: String {
    String(map { $0.isNewline || $0 == "\t" ? " " : $0 }).visible
  }
}
