package import TrainyardResources

/// A run that is started.
package struct Launch: Sendable, Hashable {
  /// The run that a new one descends from, which becomes its `pre_version_id`.
  package enum Parent: Sendable, Hashable {
    /// A version that exists.
    case version(id: Int64)
    /// The run that this plan starts for another entry.
    indirect case launched(Address)
    /// The newest version of the job that this plan does not delete, none while the job has none.
    case newest
  }

  /// The address of the entry's run.
  package var address: Address
  /// What is sent, shared with the entry.
  @Shared package var config: RunConfig
  /// The shape in which the new version is recognised.
  package var shape: Shape
  /// The preset algorithm that the config names.
  private var algorithm: Shared<Algorithm>?
  package var parent: Parent
  /// Versions of the job that this plan deletes, which are no parents.
  package var deletedVersions: Set<Int64>
  package var accelerators: Accelerators?
  /// The place of the entry in the manifests.
  package var origin: Origin

  package var nodes: Int { max(1, _config.box.value.workerServerNum) }

  /// Where the run writes its output, empty for nowhere.
  package var trainURL: String { _config.box.value.trainURL }

  /// The content by which the new version is recognised.
  package var content: Content { config.content(in: shape, algorithm: algorithm?.wrappedValue) }

  /// A run of an entry.
  init(
    _ entry: MatchableEntry, at address: Address, parent: Parent, deletedVersions: Set<Int64>,
    accelerators: Accelerators?
  ) {
    self.address = address
    _config = entry.declared.$config
    shape = entry.shape
    algorithm = entry.algorithm
    self.parent = parent
    self.deletedVersions = deletedVersions
    self.accelerators = accelerators
    origin = entry.declared.origin
  }
}

extension Launch.Parent: CustomStringConvertible {
  /// The version's id, the address of the run, or `newest`.
  package var description: String {
    switch self {
    case .version(let id): String(id)
    case .launched(let address): address.description
    case .newest: "newest"
    }
  }
}

extension RunConfig {
  /// Everything that a request carries, `log_url` and what a job ignores included.
  var sentContent: Content { content(in: Shape(of: self, comparesLogURL: true)) }
}
