/// A remote version: one run.
package struct ObservedVersion: Sendable, Hashable {
  package var id: Int64
  /// The name that the service gave, such as `V0003`.
  package var name: String
  package var parentID: Int64?
  package var status: RunStatus
  /// Milliseconds since 1970.
  package var createTime: Int64?
  /// How long the run has lasted, in milliseconds.
  package var duration: Int64?
  /// The accelerators of one node.
  package var accelerators: Accelerators?
  package var config: ObservedConfig

  package init(
    id: Int64, name: String, parentID: Int64? = nil, status: RunStatus, createTime: Int64? = nil,
    duration: Int64? = nil, accelerators: Accelerators? = nil, config: ObservedConfig = ObservedConfig()
  ) {
    self.id = id
    self.name = name
    self.parentID = parentID
    self.status = status
    self.createTime = createTime
    self.duration = duration
    self.accelerators = accelerators
    self.config = config
  }

  /// The number in the service's name, 3 for `V0003`.
  package var number: Int? { name.hasPrefix("V") ? Int(name.dropFirst()) : nil }

  /// The number of nodes, at least one.
  package var nodes: Int { max(1, config.workerServerNum ?? 1) }
}

/// The accelerators of one node: how many and of which type.
package struct Accelerators: Sendable, Hashable {
  package var count: Int
  package var type: String

  package init(count: Int, type: String) {
    self.count = count
    self.type = type
  }
}
