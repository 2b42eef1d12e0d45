internal import TrainyardDiagnostics

/// Lines of a text report in three columns: what, detail, and the place in the manifests.
struct TextPage {
  /// How many columns the reader has.
  let width: Int
  let usesColor: Bool
  /// The column in which places begin, so that they stand below one another.
  private let placeColumn: Int
  private(set) var text = ""

  /// Where details start, so that they stand below one another.
  private static let detailColumn = 32

  /// - Parameter places: The places that rows will name.
  init(width: Int, usesColor: Bool, places: [String] = []) {
    self.width = max(60, width)
    self.usesColor = usesColor
    placeColumn = self.width - (places.map(\.count).max() ?? 0)
  }

  /// Adds a line of plain text.
  mutating func line(_ line: String = "", _ style: TerminalStyle? = nil) {
    let shown = line.visible
    text += (style.map { usesColor && !shown.isEmpty ? $0.apply(to: shown) : shown } ?? shown) + "\n"
  }

  /// Adds a row: a label, its detail, and at the right the place that it comes from.
  ///
  /// - Parameter style: The style of the label and detail.
  mutating func row(
    indent: Int, _ label: String, _ detail: String = "", place: String? = nil, _ style: TerminalStyle? = nil
  ) {
    var left = String(repeating: " ", count: indent) + label.visible
    let detailStart = max(left.count + 2, Self.detailColumn)
    let room = (place == nil ? width : placeColumn - 2) - detailStart
    guard detail.count <= max(room, 24) else {
      row(indent: indent, label, place: place, style)
      for part in detail.wrapped(to: width - indent - 4) { row(indent: indent + 4, part, "", style) }
      return
    }
    if !detail.isEmpty { left += String(repeating: " ", count: detailStart - left.count) + detail.visible }
    let plain = left.count
    if let style, usesColor { left = style.apply(to: left) }
    guard let place = place?.visible else { return text += left + "\n" }
    let gap = max(2, placeColumn - plain)
    text += left + String(repeating: " ", count: gap) + (usesColor ? TerminalStyle.dim.apply(to: place) : place) + "\n"
  }
}
