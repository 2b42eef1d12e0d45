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
    // A service may answer one label several times, which is a difference too.
    let old = Dictionary(grouping: before.fields, by: \.path).mapValues { $0.map(\.value) }
    let new = Dictionary(grouping: after.fields, by: \.path).mapValues { $0.map(\.value) }
    func text(_ values: [ContentValue]?) -> String? { values?.map(\.text).joined(separator: ", ") }
    return Set(old.keys).union(new.keys).sorted().compactMap { path in
      if let old = old[path], let new = new[path], old.count == new.count, zip(old, new).allSatisfy({ $0.equals($1) }) {
        return nil
      }
      return FieldChange(
        path, before: text(old[path]), after: text(new[path]), isSensitive: origins.isSensitive(path),
        origin: origins[path])
    }
  }
}
