/// Who decides the value of a field, and so whether a difference in it is drift.
package enum FieldOwner: String, Sendable, Hashable, CaseIterable, Codable {
  /// The manifests alone: what they leave out is absent at the service too.
  case declared
  /// The manifests where they say something; else the service fills it in, and whatever it says is right.
  case defaulted
  /// The service alone: it follows from other fields, or from what the run does.
  case derived
  /// The manifests, but no answer of the service ever shows it, so that it cannot be compared.
  case writeOnly = "write_only"
}
