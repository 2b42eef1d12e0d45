/// The values that the manifests of a project declare as secrets, wherever they stand, and the labels that they stand at.
package struct DeclaredSecrets: Sendable, Hashable {
  /// Shorter secrets also occur inside of other texts by chance, so that taking them out would spoil a text and hide nothing.
  package static let shortestPart = 4

  /// Whole values of fields that are secret, or have a secret in them.
  package private(set) var values: Set<String> = []
  /// The secrets themselves, which may stand anywhere inside of a text.
  package private(set) var parts: Set<String> = []
  /// The labels of parameters that have a secret.
  package private(set) var labels: Set<String> = []

  package init() {}

  /// Whether nothing is declared as a secret.
  package var isEmpty: Bool { values.isEmpty && parts.isEmpty && labels.isEmpty }

  /// Adds a secret as the environment or a variable of the project gives it.
  package mutating func add(secret: String) {
    guard !secret.isEmpty else { return }
    values.insert(secret)
    if secret.utf8.count >= Self.shortestPart { parts.insert(secret) }
  }

  /// Adds the whole value of a field.
  ///
  /// - Parameters:
  ///   - value: The value, with a secret in it.
  ///   - path: The field, whose label is remembered where it is a parameter.
  package mutating func add(value: String, at path: FieldPath) {
    if !value.isEmpty { values.insert(value) }
    if let label = path.parameterLabel { labels.insert(label) }
  }

  /// Adds what others declare.
  package mutating func formUnion(_ other: DeclaredSecrets) {
    guard !other.isEmpty else { return }
    values.formUnion(other.values)
    parts.formUnion(other.parts)
    labels.formUnion(other.labels)
  }

  /// Whether a text is the value of a field with a secret, or has a secret in it.
  package func covers(_ text: String) -> Bool {
    guard !values.isEmpty, !text.isEmpty else { return false }
    return values.contains(text) || parts.contains { text.hasPart($0) }
  }

  /// Whether the value of a parameter is a secret, by its label.
  package func isSecret(label: String) -> Bool { labels.contains(label) || SensitiveName.isSensitive(label) }

  /// The texts that nothing may repeat, the longest first: one may be part of another.
  package var longestFirst: [String] {
    parts.sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }
  }
}

extension DeclaredSecrets {
  /// A text in which a word stands for each secret; others' characters stay as they are.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - word: What is written in place of a secret.
  package func masking(_ text: String, with word: String) -> String {
    guard parts.contains(where: { text.hasPart($0) }) else { return text }
    return longestFirst.reduce(text) { $0.replacingPart($1, with: word) }
  }
}

extension String {
  /// Whether the bytes of another text stand in this one.
  fileprivate func hasPart(_ part: String) -> Bool {
    guard utf8.count >= part.utf8.count else { return false }
    return placeOfPart(part, from: utf8.startIndex) != nil
  }

  /// The text with another one in place of each occurrence of a part.
  fileprivate func replacingPart(_ part: String, with word: String) -> String {
    var result = ""
    var done = utf8.startIndex
    while let place = placeOfPart(part, from: done) {
      result += self[done..<place.lowerBound]
      result += word
      done = place.upperBound
    }
    return done == utf8.startIndex ? self : result + self[done...]
  }

  private func placeOfPart(_ part: String, from start: Index) -> Range<Index>? {
    guard let first = part.utf8.first else { return nil }
    var search = start
    while let place = utf8[search...].firstIndex(of: first) {
      let rest = utf8[place...]
      guard rest.starts(with: part.utf8) else {
        search = utf8.index(after: place)
        continue
      }
      return place..<utf8.index(place, offsetBy: part.utf8.count)
    }
    return nil
  }
}
