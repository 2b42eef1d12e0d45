/// Prints values line by line.
struct YAMLPrinter {
  private(set) var text = ""

  /// Prints one line at a column.
  mutating func line(_ content: String, at column: Int) {
    text += content.isEmpty ? "\n" : String(repeating: " ", count: column) + content + "\n"
  }

  /// Prints lines of comment; whatever ends a line for some reader begins another one.
  mutating func comment(_ lines: [String], at column: Int) {
    for line in lines.flatMap({ $0.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) }) {
      let shown = String(String.UnicodeScalarView(line.unicodeScalars.map { $0.isPrintedRaw ? $0 : " " }))
      self.line(shown.isEmpty ? "#" : "# \(shown)", at: column)
    }
  }

  /// Prints the root of a document.
  mutating func root(_ value: YAMLValue) {
    switch value {
    case .mapping(let items, let isFlow): collection(items, isFlow: isFlow, isMapping: true, at: 0)
    case .sequence(let items, let isFlow): collection(items, isFlow: isFlow, isMapping: false, at: 0)
    case .text, .word: line(YAMLFlow.text(of: value), at: 0)
    }
  }

  private mutating func collection(_ items: [YAMLItem], isFlow: Bool, isMapping: Bool, at column: Int) {
    if let flow = YAMLFlow.line(items, isFlow: isFlow, isMapping: isMapping, at: column) {
      return line(flow, at: column)
    }
    for (index, item) in items.enumerated() {
      if item.isApart, index > 0 { line("", at: 0) }
      comment(item.comments, at: column)
      isMapping ? entry(item, behind: "", at: column) : element(item.value, at: column)
    }
  }

  // MARK: - Items

  /// Prints an entry of a mapping.
  ///
  /// - Parameter prefix: What stands in front of the key on its line, `- ` for the first entry of an element.
  private mutating func entry(_ item: YAMLItem, behind prefix: String, at column: Int) {
    value(
      item.value, behind: "\(prefix)\(ScalarText.written(item.key)):", at: column - prefix.utf8.count, inside: column)
  }

  /// Prints an element of a list.
  private mutating func element(_ value: YAMLValue, at column: Int) {
    guard case .mapping(let items, let isFlow) = value, items.first?.comments.isEmpty == true,
      YAMLFlow.line(items, isFlow: isFlow, isMapping: true, at: column + 2) == nil
    else { return self.value(value, behind: "-", at: column, inside: column) }
    for (index, item) in items.enumerated() {
      if index > 0, item.isApart { line("", at: 0) }
      if index > 0 { comment(item.comments, at: column + 2) }
      entry(item, behind: index == 0 ? "- " : "", at: column + 2)
    }
  }

  /// Prints a value behind its key or dash.
  ///
  /// - Parameters:
  ///   - lead: The key with its colon, or the dash.
  ///   - column: Where the line begins.
  ///   - outer: The column of the collection that the value stands in.
  private mutating func value(_ value: YAMLValue, behind lead: String, at column: Int, inside outer: Int) {
    switch value {
    case .word: line("\(lead) \(YAMLFlow.text(of: value, inFlow: false))", at: column)
    case .text(let text):
      guard let block = LiteralText(text) else { return line("\(lead) \(ScalarText.written(text))", at: column) }
      line("\(lead) \(block.header)", at: column)
      for content in block.lines { line(content, at: outer + 2) }
    case .mapping(let items, let isFlow), .sequence(let items, let isFlow):
      var isMapping = false
      if case .mapping = value { isMapping = true }
      if let flow = YAMLFlow.line(
        items, isFlow: isFlow, isMapping: isMapping, at: column + lead.unicodeScalars.count + 1)
      {
        return line("\(lead) \(flow)", at: column)
      }
      line(lead, at: column)
      collection(items, isFlow: false, isMapping: isMapping, at: outer + 2)
    }
  }
}
