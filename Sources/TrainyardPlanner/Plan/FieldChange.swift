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
  /// The fields in which two contents of one shape differ, sorted by path.
  static func between(
    _ before: ContentDraft, _ after: ContentDraft, origins: FieldOrigins, secrets: DeclaredSecrets
  ) -> [FieldChange] {
    before.difference(to: after).map { between($0.own, $0.other, origins: origins, secrets: secrets) } ?? []
  }

  /// The changes of fields that a comparison of an entry with a version found.
  static func of(
    _ differences: [ContentComparison.Difference], origins: FieldOrigins, secrets: DeclaredSecrets
  ) -> [FieldChange] {
    differences.map { FieldChange($0.path, from: $0.other, to: $0.own, origins) }.hidingFormerSecrets(among: secrets)
  }

  /// The fields in which two contents differ, sorted by path.
  ///
  /// - Parameter secrets: What is a secret anywhere in the project.
  package static func between(
    _ before: Content, _ after: Content, origins: FieldOrigins, secrets: DeclaredSecrets = DeclaredSecrets()
  ) -> [FieldChange] {
    var changes: [FieldChange] = []
    var (own, other) = (0, 0)
    // Both are sorted by path.
    while own < before.fields.count || other < after.fields.count {
      let path = Self.firstPath(before.fields, own, after.fields, other)
      let (old, new) = (before.fields.end(of: path, from: own), after.fields.end(of: path, from: other))
      defer { (own, other) = (old, new) }
      // A service may answer one label several times, which is a difference too.
      if old - own == new - other,
        (0..<old - own).allSatisfy({ before.fields[own + $0].value.equals(after.fields[other + $0].value) })
      {
        continue
      }
      changes.append(
        FieldChange(path, from: before.fields[own..<old].joinedText, to: after.fields[other..<new].joinedText, origins))
    }
    return changes.hidingFormerSecrets(among: secrets)
  }

  /// The change of a field of an object whose fields have these places.
  private init(_ path: FieldPath, from before: String?, to after: String?, _ origins: FieldOrigins) {
    // A path with a place of its own is taken from there, so that many changes of one field share its text.
    let place = origins.places.index(forKey: path).map { origins.places[$0] }
    self.init(
      place?.key ?? path, before: before, after: after, isSensitive: origins.isSensitive(path),
      origin: place?.value ?? origins[path])
  }

  /// The path that comes next, at least one of the contents having more fields.
  private static func firstPath(
    _ left: [Content.Field], _ own: Int, _ right: [Content.Field], _ other: Int
  ) -> FieldPath {
    if own == left.count { return right[other].path }
    if other == right.count { return left[own].path }
    let (first, second) = (left[own].path, right[other].path)
    return second < first ? second : first
  }
}

extension [Content.Field] {
  /// Where the fields of a path end that begin at a place, or may.
  fileprivate func end(of path: FieldPath, from start: Int) -> Int {
    var end = start
    while end < count, self[end].path == path { end += 1 }
    return end
  }
}

extension ArraySlice<Content.Field> {
  fileprivate var joinedText: String? {
    isEmpty ? nil : count == 1 ? self[startIndex].value.text : map(\.value.text).joined(separator: ", ")
  }
}
