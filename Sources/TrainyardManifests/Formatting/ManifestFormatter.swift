package import TrainyardDiagnostics
internal import TrainyardYAML

/// Rewrites manifests and project files in one style, without changing what they say.
///
/// The style:
///
/// - Keys stand in one order: `apiVersion`, `kind`, `metadata`, `spec`, and inside those as ``ManifestShape`` lists them;
///   merge keys first, unknown keys last in written order. The written order stays in `parameter`, `variables`, labels,
///   annotations, environments and matrices, and wherever another order would move an alias in front of its anchor.
/// - Two blanks of indentation, lists indented under their keys, one blank behind `:` and `,`.
/// - Collections in brackets stay there where they fit into 100 characters and hold no comments; else, and where they
///   are in block style already, they stand in block style.
/// - At most one empty line in a row, none at the start of a collection nor around `---`; `---` between documents only;
///   the file ends in one line feed. Line breaks become line feeds, and a byte order mark goes.
/// - Comments stay, two blanks behind what they are about or above it, and move with it. Comments above the first key of
///   a document stay on top, so that a modeline does.
/// - Scalars keep their spelling, quotes and blocks. Only in `parameter`, `variables` and matrices, where the exact text
///   reaches the training script, plain scalars that other programs would print in another spelling get double quotes.
package struct ManifestFormatter: Sendable {
  /// The rule name of the finding that the formatter itself is wrong.
  private static let faultRule = "formatter-fault"

  /// What becomes of the printed text before it is checked.
  private let alteration: @Sendable (String) -> String

  package init() {
    self.init { $0 }
  }

  /// A formatter with a fault, to see that its own check finds it.
  ///
  /// - Parameter alteration: What the fault makes of a printed text.
  package init(alteration: @escaping @Sendable (String) -> String) {
    self.alteration = alteration
  }

  /// The text of a file in canonical style; formatting that again changes nothing.
  ///
  /// - Parameter file: Manifests or a project file, in UTF-8. Whether they are valid beyond their YAML does not matter.
  /// - Returns: The whole text; empty where the file holds neither documents nor comments.
  /// - Throws: A failure with findings; the file is to be left alone then.
  package func formatted(_ file: SourceFile) throws(FormattingFailure) -> String {
    if let finding = file.unreadableFinding { throw .invalid([finding]) }
    let before = YAMLStream(parsing: file)
    guard !before.diagnostics.hasErrors else { throw .invalid(before.diagnostics) }
    guard let syntax = YAMLSyntaxStream(parsing: file) else { throw fault(in: file, "cannot be read twice") }
    let comments = syntax.allComments
    for document in syntax.documents { ManifestArranger().arrange(document) }
    let text = alteration(YAMLSyntaxPrinter().text(of: syntax))
    try check(text, of: file, says: before, comments)
    return text
  }

  /// Makes sure that the text says what the file says, and that no comment is lost.
  private func check(
    _ text: String, of file: SourceFile, says before: YAMLStream, _ comments: [String]
  ) throws(FormattingFailure) {
    let result = SourceFile(path: file.path, text: text)
    guard ManifestMeaning.isSame(before, YAMLStream(parsing: result)) else {
      throw fault(in: file, "would say something else")
    }
    guard YAMLSyntaxStream(parsing: result)?.allComments.sorted() == comments.sorted() else {
      throw fault(in: file, "would lose comments")
    }
  }

  private func fault(in file: SourceFile, _ what: String) -> FormattingFailure {
    .wouldChange(
      Diagnostic(
        .error, "formatted, this file \(what); it was left alone", rule: Self.faultRule, at: file.start,
        hint: "this is a fault of the formatter: please report it with the file"))
  }
}
