internal import TrainyardResources

/// Reads descriptions, which have to fit into the service's field together with the mark.
struct DescriptionReader {
  let substituter: Substituter
  /// The longest mark that the object may ever carry.
  let mark: Mark
  private(set) var isValid = true

  init(substituter: Substituter, mark: Mark) {
    self.substituter = substituter
    self.mark = mark
  }

  mutating func text(of node: PlacedNode, _ findings: inout Findings) -> String? {
    guard let substituted = substituter.text(of: node, &findings) else {
      isValid = false
      return nil
    }
    let text = substituted.text
    let whole = MarkedDescription(text: text, mark: mark).remoteText.unicodeScalars.count
    if whole > MarkedDescription.limit {
      isValid = false
      let own = text.unicodeScalars.count
      findings.error(
        .descriptionLength,
        "the description has \(own) characters, at most \(MarkedDescription.limit - (whole - own)) leave room for the mark",
        at: node.location, notes: substituted.notes)
    }
    return text
  }
}
