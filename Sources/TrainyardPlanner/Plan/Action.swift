package import TrainyardResources

/// One change: at most one mutating request.
///
/// All copies share one set of values, since plans hold and move as many actions as there are versions.
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
    // The address first: lists of ids are smaller by it.
    package var address: Address
    package var kind: Kind

    package init(_ kind: Kind, _ address: Address) {
      self.address = address
      self.kind = kind
    }

    package var description: String { "\(kind.rawValue) \(address)" }
  }

  private struct Values: Sendable, Hashable {
    var operation: Operation
    /// Each once and sorted: for very many actions a set is too large.
    var dependencies: [ID]
    /// Nil where there are none.
    var details: Shared<ActionDetails>?
    var words: Reason.Words
    var address: Address
    var code: Reason.Code
  }

  private var shared: Shared<Values>

  package init(
    _ address: Address, _ operation: Operation, _ reason: Reason, changes: [FieldChange] = [],
    replaces: ObservedVersion? = nil, kills: [RunningVersion] = [], origin: Origin? = nil,
    origins: FieldOrigins = FieldOrigins(), dependencies: some Collection<ID> = []
  ) {
    let details = ActionDetails(changes: changes, replaces: replaces, kills: kills, origin: origin, origins: origins)
    shared = Shared(
      wrappedValue: Values(
        operation: operation, dependencies: dependencies.inOrder, details: details.shared, words: reason.text,
        address: address, code: reason.code))
  }

  package var address: Address {
    get { shared.box.value.address }
    set { shared.wrappedValue.address = newValue }
  }

  package var operation: Operation {
    get { shared.box.value.operation }
    set { shared.wrappedValue.operation = newValue }
  }

  package var reason: Reason {
    get { Reason(code: shared.box.value.code, text: shared.box.value.words) }
    set { (shared.wrappedValue.code, shared.wrappedValue.words) = (newValue.code, newValue.text) }
  }

  /// What changes, field by field.
  package var changes: [FieldChange] {
    get { shared.box.value.details?.box.value.changes ?? [] }
    set { details.changes = newValue }
  }

  /// The undeclared version that a launch takes the place of, for reading.
  package var replaces: ObservedVersion? {
    get { shared.box.value.details?.box.value.replaces }
    set { details.replaces = newValue }
  }

  /// The runs that the action would end.
  package var kills: [RunningVersion] {
    get { shared.box.value.details?.box.value.kills ?? [] }
    set { details.kills = newValue }
  }

  /// The place in the manifests that the action comes from.
  package var origin: Origin? {
    get { shared.box.value.details?.box.value.origin }
    set { details.origin = newValue }
  }

  /// Where the fields of what is sent were written, and which of them are secret.
  package var origins: FieldOrigins {
    get { shared.box.value.details?.box.value.origins ?? FieldOrigins() }
    set { details.origins = newValue }
  }

  private var details: ActionDetails {
    get { shared.box.value.details?.box.value ?? ActionDetails() }
    set { shared.wrappedValue.details = newValue.shared }
  }

  /// The actions that have to succeed before this one.
  package var dependencies: Set<ID> {
    get { Set(shared.box.value.dependencies) }
    set { shared.wrappedValue.dependencies = newValue.inOrder }
  }

  /// The actions that have to succeed before this one, in an order that does not change.
  package var dependencyList: [ID] { shared.box.value.dependencies }

  /// Adds actions that have to succeed before this one.
  mutating func wait(for others: some Collection<ID>) {
    var list = shared.box.value.dependencies
    guard list.count + others.count <= 8 else { return dependencies.formUnion(others) }
    for id in others where !list.contains(id) { list.append(id) }
    guard list.count > shared.box.value.dependencies.count else { return }
    if list.count > 1 { list.sort { $0.isBefore($1) } }
    shared.wrappedValue.dependencies = list
  }

  package var kind: Kind { operation.kind }
  package var id: ID { ID(kind, address) }

  /// Whether this is the action of an id, without making one.
  func has(_ id: ID) -> Bool { shared.box.value.operation.kind == id.kind && shared.box.value.address == id.address }
}

extension Action.ID {
  /// Whether the description comes before another's.
  fileprivate func isBefore(_ other: Action.ID) -> Bool {
    // No kind's name begins with another's.
    guard kind == other.kind else { return kind.rawValue.isBefore(other.kind.rawValue) }
    if case .entry(let job, let name, nil) = address, case .entry(job, let second, nil) = other.address {
      return name.isBefore(second)
    }
    return address.description.isBefore(other.address.description)
  }
}

extension Collection<Action.ID> {
  /// Each id once, in an order that does not change.
  fileprivate var inOrder: [Action.ID] {
    guard count > 1 else { return Array(self) }
    let sorted = sorted { $0.isBefore($1) }
    guard sorted.indices.dropFirst().contains(where: { sorted[$0] == sorted[$0 - 1] }) else { return sorted }
    return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
  }
}
