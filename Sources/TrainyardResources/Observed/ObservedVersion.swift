/// A remote version: one run.
///
/// All copies share one set of values, since plans hold and move very many.
package struct ObservedVersion: Sendable, Hashable {
  @usableFromInline
  struct Values: Sendable, Hashable {
    @usableFromInline var id: Int64
    @usableFromInline var name: String
    @usableFromInline var parentID: Int64?
    @usableFromInline var status: RunStatus
    @usableFromInline var createTime: Int64?
    @usableFromInline var duration: Int64?
    @usableFromInline var accelerators: Accelerators?
    @usableFromInline var config: ObservedConfig
  }

  @usableFromInline var shared: Shared<Values>

  package init(
    id: Int64, name: String, parentID: Int64? = nil, status: RunStatus, createTime: Int64? = nil,
    duration: Int64? = nil, accelerators: Accelerators? = nil, config: ObservedConfig = ObservedConfig()
  ) {
    shared = Shared(
      wrappedValue: Values(
        id: id, name: name, parentID: parentID, status: status, createTime: createTime, duration: duration,
        accelerators: accelerators, config: config))
  }

  @inlinable package var id: Int64 {
    get { shared.box.value.id }
    set { shared.wrappedValue.id = newValue }
  }

  /// The name that the service gave, such as `V0003`.
  @inlinable package var name: String {
    get { shared.box.value.name }
    set { shared.wrappedValue.name = newValue }
  }

  @inlinable package var parentID: Int64? {
    get { shared.box.value.parentID }
    set { shared.wrappedValue.parentID = newValue }
  }

  @inlinable package var status: RunStatus {
    get { shared.box.value.status }
    set { shared.wrappedValue.status = newValue }
  }

  /// Milliseconds since 1970.
  @inlinable package var createTime: Int64? {
    get { shared.box.value.createTime }
    set { shared.wrappedValue.createTime = newValue }
  }

  /// How long the run has lasted, in milliseconds.
  @inlinable package var duration: Int64? {
    get { shared.box.value.duration }
    set { shared.wrappedValue.duration = newValue }
  }

  /// The accelerators of one node.
  @inlinable package var accelerators: Accelerators? {
    get { shared.box.value.accelerators }
    set { shared.wrappedValue.accelerators = newValue }
  }

  @inlinable package var config: ObservedConfig {
    get { shared.box.value.config }
    set { shared.wrappedValue.config = newValue }
  }
}

extension ObservedVersion {
  /// The number in the service's name, 3 for `V0003`.
  package var number: Int? { name.hasPrefix("V") ? Int(name.dropFirst()) : nil }

  /// What a function makes of the settings, without a copy of them.
  package func config(completedBy complete: (ObservedConfig) -> ObservedConfig?) -> ObservedConfig? {
    complete(shared.box.value.config)
  }

  /// The number of nodes, at least one.
  package var nodes: Int { max(1, shared.box.value.config.workerServerNum ?? 1) }

  /// Where the run writes its output.
  package var trainURL: String? { shared.box.value.config.trainURL }

  /// Whether the service reports numbers where parameters were sent as text.
  package var hasNumbers: Bool { shared.box.value.config.parameters.contains { $0.value.isNumber } }

  /// Whether the service names the flavor by its id only.
  package var hasUnnamedFlavor: Bool {
    shared.box.value.config.specID != nil && shared.box.value.config.specCode == nil
  }

  /// The content in the shape of the entry that the version is compared with.
  package func content(in shape: Shape) -> Content { shared.box.value.config.content(in: shape) }

  /// Hands all fields that count in the sink's shape to it.
  func add(to sink: inout some ContentSink) { shared.box.value.config.add(to: &sink) }
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
