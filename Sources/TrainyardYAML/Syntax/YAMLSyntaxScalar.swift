/// A scalar with its text and the way it is written.
package struct YAMLSyntaxScalar: Sendable {
  /// The text that it stands for.
  package private(set) var text = ""
  package private(set) var style = YAMLScalar.Style.plain
  /// The written lines without indentation: with the quotes, but without the header of a block.
  private(set) var lines: [YAMLSyntaxLine] = []
  /// `+`, `-` or nothing, for a block: what becomes of the line breaks at its end.
  private(set) var chomping = ""
  /// Whether the header of a block says how deep it is indented.
  private(set) var saysIndentation = false

  package init() {}
}

extension YAMLSyntaxScalar {
  /// Whether nothing is written.
  var isEmpty: Bool { lines.isEmpty && style == .plain }
  var isBlock: Bool { style == .literal || style == .folded }
  var isMultiline: Bool { isBlock || lines.count > 1 }
  /// Whether empty lines behind the scalar would become part of it.
  var keepsLineBreaks: Bool { isBlock && chomping == "+" }

  /// A plain or quoted scalar.
  ///
  /// - Parameter pieces: The written lines, the first without what stands in front of the scalar.
  init(_ scalar: YAMLScalar, written pieces: [YAMLSyntaxLine]) {
    text = scalar.text
    style = scalar.style
    lines = pieces.enumerated().map { index, line in
      line.trimmed(front: index > 0, back: index < pieces.count - 1, keepsEscapes: scalar.style == .doubleQuoted)
    }
    if lines == [YAMLSyntaxLine("")] { lines = [] }
  }

  /// A block.
  ///
  /// - Parameters:
  ///   - header: The characters of the header, from `|` or `>` on.
  ///   - content: The written lines below the header.
  init(_ scalar: YAMLScalar, header: [Unicode.Scalar], content: [YAMLSyntaxLine]) {
    text = scalar.text
    style = scalar.style
    let indicators = header.dropFirst().prefix { !$0.isYAMLBlank }
    saysIndentation = indicators.contains { ("1"..."9").contains($0) }
    chomping = indicators.contains("+") ? "+" : indicators.contains("-") ? "-" : ""
    // At the end of a file without a last line break, the text has none either; a file that is written has one.
    if chomping != "-", !text.isEmpty, text.unicodeScalars.last?.isYAMLBreak == false { chomping = "-" }
    lines = style == .literal ? YAMLSyntaxLine.lines(of: text) : folded(content)
  }

  /// The lines of a folded block, from which its text cannot lead back.
  private func folded(_ content: [YAMLSyntaxLine]) -> [YAMLSyntaxLine] {
    let written = content.map { Array($0.text.unicodeScalars) }
    let indentation = Self.indentation(of: written, text: text)
    var lines = zip(content, written).map { line, scalars in
      YAMLSyntaxLine(
        String(scalars.dropFirst(min(indentation, scalars.prefix { $0 == " " }.count))), ending: line.ending ?? "\n")
    }
    while lines.last?.text.isEmpty == true { lines.removeLast() }
    if chomping == "+" {
      let breaks = text.unicodeScalars.reversed().prefix(while: \.isYAMLBreak).reversed()
      lines += breaks.dropFirst(lines.isEmpty ? 0 : 1).map { YAMLSyntaxLine("", ending: $0) }
    }
    return lines
  }

  /// How deep the lines of a block are indented: what the first line with text has more blanks than that text.
  private static func indentation(of lines: [[Unicode.Scalar]], text: String) -> Int {
    func depth(_ line: some Sequence<Unicode.Scalar>) -> Int { line.prefix { $0 == " " }.count }
    let texts = YAMLSyntaxLine.lines(of: text).map { Array($0.text.unicodeScalars) }
    if let line = lines.first(where: { $0.contains { $0 != " " } }),
      let text = texts.first(where: { $0.contains { $0 != " " } })
    {
      return max(0, depth(line) - depth(text))
    }
    return max(0, (lines.map(\.count).max() ?? 0) - (texts.map(\.count).max() ?? 0))
  }

  /// The same text in double quotes; only for a plain scalar on one line.
  package func quoted() -> YAMLSyntaxScalar {
    var result = self
    result.style = .doubleQuoted
    result.lines = [YAMLSyntaxLine(ScalarText.doubleQuoted(text))]
    return result
  }

  /// Whether the scalar is plain and on one line.
  package var isPlainLine: Bool { style == .plain && lines.count == 1 }
}
