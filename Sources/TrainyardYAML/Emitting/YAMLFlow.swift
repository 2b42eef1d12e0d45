/// Lists and mappings on one line.
enum YAMLFlow {
  /// The collection on one line, where it is asked for or empty, holds no comments and fits.
  ///
  /// - Parameter column: Where the line would begin.
  static func line(_ items: [YAMLItem], isFlow: Bool, isMapping: Bool, at column: Int) -> String? {
    guard isFlow || items.isEmpty else { return nil }
    let text = text(of: isMapping ? .mapping(items) : .sequence(items))
    guard items.isEmpty || column + text.unicodeScalars.count <= YAMLDocumentText.lineWidth else { return nil }
    return items.contains(where: hasComment) ? nil : text
  }

  private static func hasComment(_ item: YAMLItem) -> Bool {
    if !item.comments.isEmpty || item.isApart { return true }
    switch item.value {
    case .text, .word: return false
    case .sequence(let items, _), .mapping(let items, _): return items.contains(where: hasComment)
    }
  }

  /// A value on one line.
  ///
  /// - Parameter inFlow: Whether it stands inside `[…]` or `{…}`.
  static func text(of value: YAMLValue, inFlow: Bool = true) -> String {
    switch value {
    case .text(let text): ScalarText.written(text, inFlow: inFlow)
    case .word(let word):
      PlainText.isReadable(word, inFlow: inFlow) ? word : ScalarText.doubleQuoted(word)
    case .sequence(let items, _): "[" + items.map { text(of: $0.value) }.joined(separator: ", ") + "]"
    case .mapping(let items, _):
      "{" + items.map { "\(ScalarText.written($0.key, inFlow: true)): \(text(of: $0.value))" }.joined(separator: ", ")
        + "}"
    }
  }
}
