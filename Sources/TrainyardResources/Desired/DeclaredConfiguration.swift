/// A saved parameter set (`TrainingJobConfig`) that should exist.
package struct DeclaredConfiguration: Sendable, Hashable {
  package var name: String
  /// The user's text, nil where the manifest says nothing about it.
  package var description: String?
  package var config: RunConfig
  /// Whether an unmarked remote object of this name may be taken under management.
  package var adopts: Bool
  package var origin: Origin
  package var origins: FieldOrigins

  package init(
    name: String, description: String? = nil, config: RunConfig, adopts: Bool = false, origin: Origin,
    origins: FieldOrigins = FieldOrigins()
  ) {
    self.name = name
    self.description = description
    self.config = config
    self.adopts = adopts
    self.origin = origin
    self.origins = origins
  }
}
