/// Collects lines of text.
struct YAMLSyntaxWriter {
  private(set) var text = ""
  /// The number of characters on the line that is being written.
  private(set) var column = 0
  /// Whether an empty line may come next: not at the start of a document, and not behind another one.
  private var takesBlank = false

  mutating func write(_ string: some StringProtocol) {
    text += string
    column += string.unicodeScalars.count
  }

  mutating func indent(_ columns: Int) { write(String(repeating: " ", count: columns)) }

  /// Ends the line.
  ///
  /// - Parameter takesBlank: Whether an empty line may follow.
  mutating func endLine(with ending: Unicode.Scalar = "\n", takesBlank: Bool = true) {
    text.unicodeScalars.append(ending)
    column = 0
    self.takesBlank = takesBlank
  }

  /// Lets no empty line follow: it would belong to what stands above.
  mutating func forbidBlank() { takesBlank = false }

  /// Leaves a line empty where that means nothing.
  mutating func blankLine() {
    guard takesBlank else { return }
    endLine(takesBlank: false)
  }
}
