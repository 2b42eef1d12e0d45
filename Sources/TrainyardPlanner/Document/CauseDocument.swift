internal import TrainyardResources

/// One field whose change at one place in the manifests causes several actions.
package struct CauseDocument: Sendable, Hashable, Codable {
  package var path: String
  package var place: PlaceDocument
  /// How many configurations and jobs are updated by it.
  package var updates: Int
  /// How many runs it starts.
  package var launches: Int
  /// How many versions are stopped because a run takes their place.
  package var stops: Int
  /// How many versions are deleted because a run takes their place.
  package var deletes: Int

  /// The causes of more than one action, sorted by path and place.
  static func all(of plan: Plan) -> [CauseDocument] {
    var causes: [Key: CauseDocument] = [:]
    var stops: [Int64: Int] = [:]
    var deletes: [Int64: Int] = [:]
    for action in plan.actions {
      guard let version = action.endedVersion else { continue }
      action.kind == .stopVersion ? (stops[version.id, default: 0] += 1) : (deletes[version.id, default: 0] += 1)
    }
    for action in plan.actions {
      for change in action.changes {
        guard let origin = change.origin else { continue }
        let key = Key(path: change.path, origin: origin)
        var cause = causes[key] ?? CauseDocument(key)
        if action.operation.launch == nil { cause.updates += 1 } else { cause.launches += 1 }
        cause.stops += action.replaces.flatMap { stops[$0.id] } ?? 0
        cause.deletes += action.replaces.flatMap { deletes[$0.id] } ?? 0
        causes[key] = cause
      }
    }
    return causes.filter { $0.value.updates + $0.value.launches > 1 }.sorted { $0.key < $1.key }.map(\.value)
  }

  private init(_ key: Key) {
    path = key.path.text
    place = PlaceDocument(key.origin)
    (updates, launches, stops, deletes) = (0, 0, 0, 0)
  }

  private struct Key: Hashable, Comparable {
    var path: FieldPath
    var origin: Origin

    static func < (left: Key, right: Key) -> Bool {
      if left.path != right.path { return left.path < right.path }
      if left.origin.path != right.origin.path {
        return left.origin.path.utf8.lexicographicallyPrecedes(right.origin.path.utf8)
      }
      return (left.origin.line, left.origin.column) < (right.origin.line, right.origin.column)
    }
  }
}

/// Something that people should know about how a plan was made.
package struct NoteDocument: Sendable, Hashable, Codable {
  package var code: PlanNote.Code
  package var message: String
  package var addresses: [String]

  init(_ note: PlanNote) {
    code = note.code
    message = note.message
    addresses = note.addresses.map(\.description)
  }
}
