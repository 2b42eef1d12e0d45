internal import TrainyardResources

/// A declared value as findings name it: a secret is not shown, nor how near it comes to what there is.
struct NamedValue {
  /// The value in quotes, an id as it is, a secret as what it is.
  let shown: String
  private let word: String?

  /// Names a word.
  init(_ word: String, of field: ConfigField, in action: Action) {
    self.word = action.origins.isSensitive(FieldPath(field)) ? nil : word
    shown = self.word.map { "'\($0)'" } ?? "called as the secret says"
  }

  /// Names an id.
  init(_ id: Int64, of field: ConfigField, in action: Action) {
    word = nil
    shown = action.origins.isSensitive(FieldPath(field)) ? "as in the secret" : String(id)
  }

  /// A hint that names the nearest word, or what there is.
  func hint(among candidates: [String]) -> String? {
    guard let word else { return .choices(candidates) }
    return .nearest(to: word, in: candidates)
  }
}
