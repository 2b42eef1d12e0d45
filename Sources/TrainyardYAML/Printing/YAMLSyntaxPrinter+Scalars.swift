extension YAMLSyntaxPrinter {
  /// Prints a scalar to the end of its lines.
  ///
  /// - Parameters:
  ///   - column: The column of the collection that it stands in; further lines are indented deeper.
  ///   - trailing: The comments behind it.
  mutating func print(_ scalar: YAMLSyntaxScalar, at column: Int, _ trailing: [String]) {
    if scalar.isBlock { return printBlock(scalar, at: column, trailing) }
    for (index, line) in scalar.lines.enumerated() {
      if index > 0, !line.text.isEmpty { writer.indent(column + 2) }
      writer.write(line.text)
      if let ending = line.ending { writer.endLine(with: ending) }
    }
    endLine(trailing)
  }

  private mutating func printBlock(_ scalar: YAMLSyntaxScalar, at column: Int, _ trailing: [String]) {
    writer.write(scalar.style == .literal ? "|" : ">")
    if scalar.needsIndentation { writer.write("2") }
    writer.write(scalar.chomping)
    endLine(trailing.prefix(1))
    for line in scalar.lines {
      if !line.text.isEmpty { writer.indent(column + 2) }
      writer.write(line.text)
      writer.endLine(with: line.ending ?? "\n")
    }
    if scalar.keepsLineBreaks { writer.forbidBlank() }
  }
}

extension YAMLSyntaxScalar {
  /// Whether a block has to say how deep it is indented: where its text begins with blanks, or it was said before.
  fileprivate var needsIndentation: Bool {
    if saysIndentation { return true }
    let first = lines.firstIndex { $0.text.unicodeScalars.contains { $0 != " " } } ?? lines.count - 1
    return lines.prefix(first + 1).contains { $0.text.hasPrefix(" ") }
  }
}
