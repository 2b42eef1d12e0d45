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
    let start = location.range.start
    guard let line = location.file.line(start.line) else { return "" }
    let scalars = Array(line.unicodeScalars)
    let first = min(max(start.column - 1, 0), scalars.count)
    let last = location.range.end.line == start.line ? location.range.end.column - 1 : scalars.count
    let width = max(1, min(last, scalars.count) - first)
    // Keep a long line readable: show a window around the place.
    let windowStart = first > 100 ? first - 40 : 0
    let window = scalars[windowStart..<min(scalars.count, windowStart + 160)]
    let lead = window.prefix(first - windowStart).map { $0 == "\t" ? "\t" : " " }.joined()
    let carets = "^" + String(repeating: "~", count: max(0, min(width, window.count - (first - windowStart)) - 1))
    let number = String(start.line)
    let gutter = String(repeating: " ", count: number.count)
    let shown = (windowStart > 0 ? "…" : "") + String(String.UnicodeScalarView(window)).visible
    return "  \(number) | \(shown)\n  \(gutter) | \(windowStart > 0 ? " " : "")\(lead)\(styled(carets, .green))\n"
  }

  private func styled(_ text: String, _ style: TerminalStyle) -> String {
    usesColor ? style.apply(to: text) : text
  }
}
