/// Prints documents in one style: two blanks of indentation, lists indented under their keys, at most one empty line in a
/// row, comments two blanks behind what they belong to, line feeds at the ends of lines.
///
/// Scalars keep the way they are written. What is in brackets stays there if it fits into the line and holds no comments.
package struct YAMLSyntaxPrinter {
  /// The characters of a line up to which collections stay in brackets.
  let width: Int
  var writer = YAMLSyntaxWriter()

  package init(width: Int = 100) {
    self.width = width
  }

  /// The text of a file.
  package func text(of stream: YAMLSyntaxStream) -> String {
    var printer = self
    for (index, document) in stream.documents.enumerated() {
      printer.print(document, isFirst: index == 0)
    }
    printer.print(stream.comments, at: 0)
    return printer.writer.text
  }

  private mutating func print(_ document: YAMLSyntaxDocument, isFirst: Bool) {
    let hasDirectives = !document.directives.isEmpty
    if hasDirectives, !isFirst { line("...") }
    print(document.prefix, at: 0)
    document.directives.forEach { line($0) }
    if hasDirectives || !isFirst { line("---") }
    print(root: document.root)
    print(document.root.foot, at: 0)
  }

  /// Writes a line that no empty line may follow.
  private mutating func line(_ text: String) {
    writer.write(text)
    writer.endLine(takesBlank: false)
  }

  private mutating func print(root: YAMLSyntaxItem) {
    let node = root.value
    guard let collection = node.collection, flowText(of: node, within: width) == nil else {
      printHead(of: root, at: 0)
      return printValue(of: root, at: 0, behind: .nothing)
    }
    let trailing = root.trailing.map { YAMLSyntaxComment($0) }
    let properties = node.properties.joined(separator: " ")
    print(trailing + root.head, at: 0)
    if root.isSpaced { writer.blankLine() }
    if !properties.isEmpty { line(properties) }
    print(collection, at: 0)
  }

  // MARK: - Comments

  mutating func print(_ comments: [YAMLSyntaxComment], at column: Int) {
    for comment in comments {
      if comment.isSpaced { writer.blankLine() }
      writer.indent(column)
      writer.write(comment.text)
      writer.endLine()
    }
  }

  /// Prints what stands above an item.
  mutating func printHead(of item: YAMLSyntaxItem, at column: Int) {
    print(item.head, at: column)
    // Lines below the header of a block are its text.
    if item.value.scalar?.isBlock == true { print(item.trailing.dropFirst().map { YAMLSyntaxComment($0) }, at: column) }
    if item.isSpaced { writer.blankLine() }
  }

  /// Ends a line with the comments that stand behind it.
  mutating func endLine(_ trailing: some Collection<String>) {
    guard let first = trailing.first else { return writer.endLine() }
    writer.write("  ")
    let column = writer.column
    writer.write(first)
    writer.endLine()
    for comment in trailing.dropFirst() {
      writer.indent(column)
      writer.write(comment)
      writer.endLine()
    }
  }
}
