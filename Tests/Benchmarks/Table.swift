/// A table for a terminal: the first column stands left, the others right.
struct Table {
  private var rows: [[String]]

  init(_ heads: [String]) {
    rows = [heads]
  }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  var text: String {
    let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 ? cell.0 + blanks : blanks + cell.0
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}
