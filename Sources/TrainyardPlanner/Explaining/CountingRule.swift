internal import TrainyardResources

/// Whether a difference in one field counts, and why.
struct CountingRule {
  let counts: Bool
  let owner: FieldOwner?
  let why: String
  let source: String?
  /// Whether the job leaves the field out of its comparisons.
  let isIgnored: Bool

  /// - Parameter isCounted: Whether the field is part of the content that is compared.
  init(_ path: FieldPath, of object: RemoteField.Object, shape: Shape, isCounted: Bool) {
    let field = RemoteField.named(path, of: object)
    counts = isCounted
    owner = field?.owner
    isIgnored = shape.isIgnored(path)
    if isIgnored {
      why = "listed under 'ignore'"
      source = nil
    } else if !isCounted, path.parameterLabel != nil {
      why = "a parameter that neither the entry nor the preset algorithm names"
      source = nil
    } else {
      why = field?.why ?? "a field that no edition of the API reference names"
      source = field?.source
    }
  }
}
