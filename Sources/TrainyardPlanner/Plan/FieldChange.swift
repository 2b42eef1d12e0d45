package import TrainyardResources

/// The change of one field.
package struct FieldChange: Sendable, Hashable {
  package var path: FieldPath
  /// The text before, nil where there was none.
  package var before: String?
  /// The text after, nil where there is none.
  package var after: String?
  /// Whether the values must not be shown.
  package var isSensitive: Bool
  /// Where the value after was written.
  package var origin: Origin?

  package init(
    _ path: FieldPath, before: String?, after: String?, isSensitive: Bool = false, origin: Origin? = nil
  ) {
    self.path = path
    self.before = before
    self.after = after
    self.isSensitive = isSensitive
    self.origin = origin
  }
}

extension FieldChange {
  /// The fields in which two contents differ, sorted by path.
  package static func between(_ before: Content, _ after: Content, origins: FieldOrigins) -> [FieldChange] {
    let old = Dictionary(before.fields.map { ($0.path, $0.value) }) { first, _ in first }
    let new = Dictionary(after.fields.map { ($0.path, $0.value) }) { first, _ in first }
    return Set(old.keys).union(new.keys).sorted().compactMap { path in
      switch (old[path], new[path]) {
      case (let old?, let new?) where old.equals(new): nil
      case (let old, let new):
        FieldChange(
          path, before: old?.text, after: new?.text, isSensitive: origins.isSensitive(path), origin: origins[path])
      }
    }
  }
}
