internal import TrainyardDiagnostics

/// A configuration that a config is based on, with the places that findings lead back to.
struct BaseReference {
  var name: String
  /// Where `from` names it.
  var place: SourceLocation
  /// Where its own name is written.
  var nameLocation: SourceLocation
  /// Its whole spec.
  var spec: SourceLocation

  /// Whether a value was written in the configuration.
  func contains(_ location: SourceLocation) -> Bool {
    location.file === spec.file && spec.range.start <= location.range.start && location.range.end <= spec.range.end
  }
}
