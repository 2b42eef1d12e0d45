/// Renders findings as text: `file:line:column: error: message [rule]`, the source line, a caret, notes and the hint.
package struct DiagnosticFormatter: Sendable {
  /// Whether to colour the output for a terminal.
  package var usesColor: Bool

  package init(usesColor: Bool = false) {
    self.usesColor = usesColor
  }

  /// Renders findings one after another, each ending in a line break.
  package func format(_ diagnostics: some Sequence<Diagnostic>) -> String {
    diagnostics.map(format).joined()
  }

  /// Renders one finding, ending in a line break.
  package func format(_ diagnostic: Diagnostic) -> String {
    let style = diagnostic.severity == .error ? TerminalStyle.red : .yellow
    var text = heading(
      styled(diagnostic.severity.rawValue, style), diagnostic.message.visible + " [\(diagnostic.rule)]",
      at: diagnostic.location)
    for note in diagnostic.notes { text += heading("note", note.message.visible, at: note.location) }
    if let hint = diagnostic.hint { text += "  \(styled("help", .cyan)): \(hint.visible)\n" }
    return text
  }

  private func heading(_ label: String, _ message: String, at location: SourceLocation?) -> String {
    guard let location else { return "\(label): \(message)\n" }
    return styled("\(location.description.visible):", .bold) + " \(label): \(message)\n" + snippet(location)
  }

  private func snippet(_ location: SourceLocation) -> String {
    guard let snippet = Snippet(location) else { return "" }
    let gutter = String(repeating: " ", count: String(snippet.number).count)
    return "  \(snippet.number) | \(snippet.text)\n  \(gutter) | \(snippet.lead)\(styled(snippet.carets, .green))\n"
  }

  private func styled(_ text: String, _ style: TerminalStyle) -> String {
    usesColor ? style.apply(to: text) : text
  }
}
