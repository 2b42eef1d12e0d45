internal import TrainyardResources

/// What only some actions have: launches mostly, so that ends take little memory.
struct ActionDetails: Sendable, Hashable {
  var changes: [FieldChange] = []
  var replaces: ObservedVersion?
  var kills: [RunningVersion] = []
  var origin: Origin?
  var origins = FieldOrigins()

  /// The details behind one reference, nil where there are none.
  var shared: Shared<ActionDetails>? {
    if changes.isEmpty, replaces == nil, kills.isEmpty, origin == nil, origins.isEmpty { return nil }
    return Shared(wrappedValue: self)
  }
}

extension FieldOrigins {
  fileprivate var isEmpty: Bool { places.isEmpty && sensitive.isEmpty && secrets.isEmpty }
}
