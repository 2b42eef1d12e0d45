internal import TrainyardDiagnostics

/// Fields that are true or false, numbers, or words of a list.
enum Flag {
  /// True or false; nil, with a finding, for anything else.
  static func value(_ node: PlacedNode, _ key: String, _ substituter: Substituter, _ findings: inout Findings) -> Bool?
  {
    guard let substituted = substituter.text(of: node, &findings) else { return nil }
    if substituted.isPlaceholder { return false }
    let text = substituted.text
    if let value = Boolean.value(of: text) { return value }
    findings.error(
      .type, "'\(key)' must be true or false, not '\(text)'", at: node.location, notes: substituted.notes,
      hint: ["yes", "on", "y"].contains(text.lowercased())
        ? "write true" : ["no", "off", "n"].contains(text.lowercased()) ? "write false" : nil)
    return nil
  }

  /// A whole number in a range; nil, with a finding, for anything else.
  static func number(
    _ node: PlacedNode, _ key: String, _ range: ClosedRange<Int>, _ substituter: Substituter, _ findings: inout Findings
  ) -> Int? {
    guard let substituted = substituter.text(of: node, &findings) else { return nil }
    if substituted.isPlaceholder { return range.lowerBound }
    let text = substituted.text
    guard let number = Int(text), !text.hasPrefix("+") else {
      findings.error(
        .type, "'\(key)' must be a whole number, not '\(text)'", at: node.location, notes: substituted.notes)
      return nil
    }
    guard range.contains(number) else {
      findings.error(
        .range, "'\(key)' must be between \(range.lowerBound) and \(range.upperBound), not \(number)",
        at: node.location, notes: substituted.notes)
      return nil
    }
    return number
  }

  /// One of several words; nil, with a finding, for anything else.
  static func choice<Choice: RawRepresentable & CaseIterable>(
    _ node: PlacedNode, _ key: String, _ type: Choice.Type, _ substituter: Substituter, _ findings: inout Findings
  ) -> Choice? where Choice.RawValue == String {
    guard let substituted = substituter.text(of: node, &findings) else { return nil }
    if substituted.isPlaceholder { return Choice.allCases.first }
    let text = substituted.text
    if let choice = Choice(rawValue: text) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    findings.error(
      .choice, "'\(key)' must be \(words.dropLast().joined(separator: ", ")) or \(words.last ?? ""), not '\(text)'",
      at: node.location, notes: substituted.notes, hint: Suggestion.hint(for: text, in: words))
    return nil
  }
}
