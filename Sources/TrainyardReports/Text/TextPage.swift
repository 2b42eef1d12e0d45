internal import TrainyardDiagnostics

/// Lines of a text report in three columns: what, detail, and the place in the manifests.
///
/// No line is wider than the page but one that holds a single long word, which is never cut.
struct TextPage {
  /// How many columns the reader has.
  let width: Int
  let usesColor: Bool
  /// The column in which details begin, so that they stand below one another.
  private let detailColumn: Int
  /// The column in which places begin.
  private let placeColumn: Int
  private(set) var text = ""

  /// - Parameters:
  ///   - places: The places that rows will name.
  ///   - labels: The labels that details are to stand beside, where there are long ones.
  init(width: Int, usesColor: Bool, places: [String] = [], labels: [String] = []) {
    self.width = max(40, width)
    self.usesColor = usesColor
    let labelled = max(32, (labels.map(\.printable.columns).max() ?? 0) + 4)
    detailColumn = min(labelled, labels.isEmpty ? self.width * 2 / 5 : self.width / 2)
    placeColumn = self.width - min(places.map(\.printable.columns).max() ?? 0, self.width / 3)
  }

  /// Adds a paragraph; its lines behind the first begin further in.
  ///
  /// - Parameters:
  ///   - hanging: How much further in.
  mutating func line(_ line: String = "", _ style: TerminalStyle? = nil, indent: Int = 0, hanging: Int = 2) {
    let lines = line.printable.wrapped(to: width - indent, then: width - indent - hanging)
    guard !lines.isEmpty else { return text += "\n" }
    for (index, part) in lines.enumerated() {
      add(part, at: index == 0 ? indent : indent + hanging, style)
      text += "\n"
    }
  }

  /// Adds a row: a label, its detail, and at the right the place that it comes from.
  ///
  /// A detail that has no room beside them stands below.
  ///
  /// - Parameter style: The style of the label and detail.
  mutating func row(
    indent: Int, _ label: String, _ detail: String = "", place: String? = nil, _ style: TerminalStyle? = nil
  ) {
    let label = label.printable
    let detail = detail.printable
    let place = place?.printable
    let left = indent + label.columns
    let end = place.map { min(placeColumn, width - $0.columns) - 2 } ?? width
    let start = detail.isEmpty ? left : max(left + 2, min(detailColumn, end - detail.columns))
    guard start + detail.columns <= end else {
      add(label, place: place, indent: indent, style)
      if !detail.isEmpty { line(detail, style, indent: indent + 4, hanging: 0) }
      return
    }
    add(detail.isEmpty ? label : label + blanks(start - left) + detail, at: indent, style)
    add(place, behind: start + detail.columns)
  }

  // MARK: - Parts

  /// Adds a label with its place, below it where there is no room beside it.
  private mutating func add(_ label: String, place: String?, indent: Int, _ style: TerminalStyle?) {
    guard let place else { return line(label, style, indent: indent, hanging: 4) }
    let left = indent + label.columns
    if left + 2 + place.columns <= width {
      add(label, at: indent, style)
      add(place, behind: left)
    } else {
      line(label, style, indent: indent, hanging: 4)
      place.columns <= width ? add(place, behind: 0) : line(place, .dim, indent: indent + 4, hanging: 0)
    }
  }

  /// Adds the place at the right of a line that is so long already, and ends the line.
  private mutating func add(_ place: String?, behind length: Int) {
    guard let place else { return text += "\n" }
    let start = min(placeColumn, width - place.columns)
    add(place, at: length == 0 ? max(0, start) : max(2, start - length), .dim)
    text += "\n"
  }

  private mutating func add(_ part: String, at indent: Int, _ style: TerminalStyle?) {
    text += blanks(indent) + (style.map { usesColor ? $0.apply(to: part) : part } ?? part)
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
