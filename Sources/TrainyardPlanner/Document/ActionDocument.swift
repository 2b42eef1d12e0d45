internal import TrainyardResources

/// One action of a plan document.
package struct ActionDocument: Sendable, Hashable, Codable {
  package var address: String
  package var kind: Action.Kind
  /// The service's id of the job or version that the action works on.
  package var remoteId: Int64?
  /// The job that the action belongs to.
  package var job: String?
  package var reason: ReasonDocument
  package var changes: [ChangeDocument]
  /// The undeclared version that a launch takes the place of.
  package var replaces: VersionDocument?
  /// The version that is stopped or deleted.
  package var version: VersionDocument?
  package var kills: [VersionDocument]
  package var launch: LaunchDocument?
  /// What the secrets in the fields that are sent are called, by path.
  package var secrets: [String: String]
  package var place: PlaceDocument?
  package var dependsOn: [String]

  init(_ action: Action, redactor: inout Redactor) {
    address = action.address.description
    kind = action.kind
    job = action.operation.jobName
    remoteId = action.operation.remoteID
    secrets = action.secretNames
    reason = ReasonDocument(code: action.reason.code, words: action.reason.words)
    changes = action.changes.map { ChangeDocument($0, redactor: &redactor) }
    replaces = action.replaces.map { VersionDocument(RunningVersion($0), id: $0.id) }
    kills = action.kills.map { VersionDocument($0, id: nil) }
    switch action.operation {
    case .stopVersion(_, _, let remote), .deleteVersion(_, _, let remote):
      version = VersionDocument(RunningVersion(remote), id: remote.id)
    default: version = nil
    }
    launch = action.operation.launch.map(LaunchDocument.init)
    place = action.origin.map(PlaceDocument.init)
    dependsOn = action.dependencyList.map(\.description)
  }
}

extension Action {
  /// The names of the secrets that are sent, by path.
  fileprivate var secretNames: [String: String] {
    var names: [String: String] = [:]
    for field in operation.sentConfig?.wrappedValue.sentContent.fields ?? [] {
      names[field.path.text] = origins.secretName(field.path)
    }
    return names
  }
}

/// Why an action is in the plan.
package struct ReasonDocument: Sendable, Hashable, Codable {
  package var code: Reason.Code
  package var words: String
}

/// The change of one field, secrets replaced by tokens.
package struct ChangeDocument: Sendable, Hashable, Codable {
  package var path: String
  package var before: String?
  package var after: String?
  package var sensitive: Bool
  package var place: PlaceDocument?

  init(_ change: FieldChange, redactor: inout Redactor) {
    path = change.path.text
    before = redactor.shown(change.before, isSensitive: change.isSensitive)
    after = redactor.shown(change.after, isSensitive: change.isSensitive)
    sensitive = change.isSensitive
    place = change.origin.map(PlaceDocument.init)
  }
}

/// A remote version with what it occupies.
package struct VersionDocument: Sendable, Hashable, Codable {
  package var id: Int64?
  package var name: String
  package var status: String
  package var statusClass: String
  /// Milliseconds.
  package var durationMs: Int64?
  package var nodes: Int
  package var accelerators: AcceleratorsDocument?

  init(_ version: RunningVersion, id: Int64?) {
    self.id = id
    name = version.name
    status = version.status.name
    statusClass = version.status.category.rawValue
    durationMs = version.duration
    nodes = version.nodes
    accelerators = version.accelerators.map(AcceleratorsDocument.init)
  }
}

/// The accelerators of one node.
package struct AcceleratorsDocument: Sendable, Hashable, Codable {
  package var count: Int
  package var type: String

  init(_ accelerators: Accelerators) {
    count = accelerators.count
    type = accelerators.type
  }
}

/// A run that is started.
package struct LaunchDocument: Sendable, Hashable, Codable {
  package var address: String
  package var nodes: Int
  package var accelerators: AcceleratorsDocument?
  /// What becomes `pre_version_id`: a version's id, the address of a run of this plan, or `newest`.
  package var parent: String
  /// The address of the run that this one waits for and descends from, where this plan starts it.
  package var after: String?
  package var place: PlaceDocument

  init(_ launch: Launch) {
    address = launch.address.description
    nodes = launch.nodes
    parent = launch.parent.description
    accelerators = launch.accelerators.map(AcceleratorsDocument.init)
    place = PlaceDocument(launch.origin)
    if case .launched(let parent) = launch.parent { after = parent.description }
  }
}

/// A place in the manifests.
package struct PlaceDocument: Sendable, Hashable, Codable, CustomStringConvertible {
  package var path: String
  package var line: Int
  package var column: Int

  init(_ origin: Origin) {
    path = origin.path
    line = origin.line
    column = origin.column
  }

  /// `path:line`.
  package var description: String { "\(path):\(line)" }
}
