/// The stretch of one source line that a finding shows, with what stands below it.
struct Snippet {
  /// The most columns of a line that are shown.
  private static let limit = 160

  /// The number of the line, from 1.
  let number: Int
  /// The shown text.
  let text: String
  /// What stands in front of the caret, as wide as the text above it.
  let lead: String
  /// The caret and the waves behind it.
  let carets: String

  /// Cuts out the surroundings of a place; nil where the file has no such line.
  init?(_ location: SourceLocation) {
    let range = location.range
    guard let line = location.file.line(range.start.line) else { return nil }
    let scalars = line.unicodeScalars
    let first = scalars.index(scalars.startIndex, offsetBy: range.start.column - 1, limitedBy: scalars.endIndex)
    let place = first ?? scalars.endIndex
    let start = Self.start(of: scalars, around: place)
    var end = place
    var columns = scalars[start..<place].displayWidth
    while end < scalars.endIndex, columns < Self.limit {
      columns += scalars[end].displayWidth
      end = scalars.index(after: end)
    }
    let length = range.end.line == range.start.line ? max(0, range.end.column - range.start.column) : Int.max
    let marked = scalars[place..<end].prefix(length)
    number = range.start.line
    text = (start > scalars.startIndex ? "…" : "") + String(scalars[start..<end]).visible
    lead = (start > scalars.startIndex ? " " : "") + Self.blank(scalars[start..<place])
    carets = "^" + String(repeating: "~", count: max(0, marked.displayWidth - 1))
  }

  /// Where the shown stretch begins: at the line's begin, or some columns in front of a place far out.
  private static func start(of scalars: String.UnicodeScalarView, around place: String.Index) -> String.Index {
    guard scalars.index(scalars.startIndex, offsetBy: 100, limitedBy: place).map({ $0 < place }) == true else {
      return scalars.startIndex
    }
    return scalars.index(place, offsetBy: -40)
  }

  /// Blanks as wide as the text; tabs stay, as the terminal widens them.
  private static func blank(_ scalars: Substring.UnicodeScalarView) -> String {
    scalars.map { $0 == "\t" ? "\t" : String(repeating: " ", count: $0.displayWidth) }.joined()
  }
}
