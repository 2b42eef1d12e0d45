/// Where the fields of one declared object were written, and which of them must never be shown.
package struct FieldOrigins: Sendable, Hashable {
  package var places: [FieldPath: Origin]
  /// Fields whose value came from a secret.
  package var sensitive: Set<FieldPath>

  package init(places: [FieldPath: Origin] = [:], sensitive: Set<FieldPath> = []) {
    self.places = places
    self.sensitive = sensitive
  }

  /// The place of a field, or of the field that it lies in.
  package subscript(path: FieldPath) -> Origin? {
    if let place = places[path] { return place }
    return places.filter { $0.key.covers(path) }.max { $0.key.text.utf8.count < $1.key.text.utf8.count }?.value
  }

  /// Whether a field must be hidden: it came from a secret, or its label says that it is one.
  package func isSensitive(_ path: FieldPath) -> Bool {
    sensitive.contains { $0.covers(path) } || path.parameterLabel.map(SensitiveName.isSensitive) == true
  }
}
