package import TrainyardResources

/// One change: at most one mutating request.
package struct Action: Sendable, Hashable, Identifiable {
  /// What kind of change an action is, by the name that reports use.
  package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    case createConfig = "create_config"
    case updateConfig = "update_config"
    case deleteConfig = "delete_config"
    case createJob = "create_job"
    case updateJob = "update_job"
    case deleteJob = "delete_job"
    case createVersion = "create_version"
    case stopVersion = "stop_version"
    case deleteVersion = "delete_version"
  }

  /// What tells an action from all others of its plan.
  package struct ID: Sendable, Hashable, CustomStringConvertible {
    package var kind: Kind
    package var address: Address

    package init(_ kind: Kind, _ address: Address) {
      self.kind = kind
      self.address = address
    }

    package var description: String { "\(kind.rawValue) \(address)" }
  }

  package var address: Address
  package var operation: Operation
  package var reason: Reason
  /// What changes, field by field.
  package var changes: [FieldChange]
  /// The undeclared version that a launch takes the place of, for reading.
  package var replaces: ObservedVersion? {
    get { replaced.first }
    set { replaced = newValue.map { [$0] } ?? [] }
  }
  /// None or one; out of line, since few actions have one and it is large.
  private var replaced: [ObservedVersion]
  /// The runs that the action would end.
  package var kills: [RunningVersion]
  /// The place in the manifests that the action comes from.
  package var origin: Origin?
  /// Where the fields of what is sent were written, and which of them are secret.
  package var origins: FieldOrigins
  /// The actions that have to succeed before this one.
  package var dependencies: Set<ID>

  package init(
    _ address: Address, _ operation: Operation, _ reason: Reason, changes: [FieldChange] = [],
    replaces: ObservedVersion? = nil, kills: [RunningVersion] = [], origin: Origin? = nil,
    origins: FieldOrigins = FieldOrigins(), dependencies: Set<ID> = []
  ) {
    self.address = address
    self.operation = operation
    self.reason = reason
    self.changes = changes
    replaced = replaces.map { [$0] } ?? []
    self.kills = kills
    self.origin = origin
    self.origins = origins
    self.dependencies = dependencies
  }

  package var kind: Kind { operation.kind }
  package var id: ID { ID(kind, address) }
}
