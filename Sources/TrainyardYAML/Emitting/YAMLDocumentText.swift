/// Documents as the text of a file: two spaces for each level, lists indented under their key, one line for each scalar
/// but for texts of several lines.
package enum YAMLDocumentText {
  /// The longest line that a list or mapping is written on as a whole, in characters.
  static let lineWidth = 100

  /// Writes documents.
  ///
  /// - Parameters:
  ///   - documents: The roots in order, each with the lines of comment above it.
  ///   - modeline: The first line of the file without `#`, for editors.
  package static func text(of documents: [(comments: [String], root: YAMLValue)], modeline: String? = nil) -> String {
    var printer = YAMLPrinter()
    if let modeline { printer.comment([modeline], at: 0) }
    for (index, document) in documents.enumerated() {
      if index > 0 { printer.line("---", at: 0) }
      printer.comment(document.comments, at: 0)
      printer.root(document.root)
    }
    return printer.text
  }

  /// Writes a value alone, as it would stand as the root of a document.
  package static func text(of value: YAMLValue) -> String { text(of: [([], value)]) }
}
