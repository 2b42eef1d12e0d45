/// One field of a remote object: who owns it, whether a difference in it counts, and where that is known from.
package struct RemoteField: Sendable, Hashable {
  /// The kind of object that has the field.
  package enum Object: String, Sendable, Hashable, CaseIterable, Codable {
    case configuration, job, version
  }

  /// The name in the API, and in manifests where it can be declared.
  package var name: String
  package var object: Object
  package var owner: FieldOwner
  /// Whether a difference is acted on where the manifests declare the field.
  package var counts: Bool
  /// Why the field has this owner, as one sentence without its full stop.
  package var why: String
  /// The editions of the API reference, or the recordings, that this is known from.
  package var source: String

  init(
    _ name: String, of object: Object, _ owner: FieldOwner, counts: Bool? = nil, _ why: String,
    from source: String = Edition.both
  ) {
    self.name = name
    self.object = object
    self.owner = owner
    self.counts = counts ?? (owner == .declared || owner == .defaulted)
    self.why = why
    self.source = source
  }

  /// The table of all fields: those of configurations, of jobs, then of versions.
  package static let all = configurations + jobs + versions

  private static let index = Dictionary(uniqueKeysWithValues: all.map { (Key(object: $0.object, name: $0.name), $0) })

  /// The field that a path lies in, nil for one that no edition knows.
  package static func named(_ path: FieldPath, of object: Object) -> RemoteField? {
    let name = path.text.prefix { $0 != "." && $0 != "[" }
    return index[Key(object: object, name: String(name))]
  }

  private struct Key: Hashable {
    var object: Object
    var name: String
  }

  /// The sources of the table: editions of the API reference, recorded answers, and how clients use the API.
  enum Edition {
    static let both = "Huawei Cloud 2021-10, Open Telekom Cloud 2025-08"
    static let newer = "Open Telekom Cloud 2024-11, 2025-08"
    static let recorded = "recorded 2020-12, 2023-12"
    static let practice = "practice of public clients"
  }
}
