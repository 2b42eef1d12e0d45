/// Which alternatives an entry declares, and so in which fields a remote object is compared with it.
///
/// The service fills in much that nobody declared (`pool_id`, `nas_type`, `data_url` and more; contract section 4.4), so
/// a remote object is read in the shape of the entry that it is compared with.
package struct Shape: Sendable, Hashable {
  package enum Input: Sendable, Hashable {
    case none, obs, dataset
  }

  package enum Resource: Sendable, Hashable {
    case none, specID, specCode, pool
  }

  package enum Code: Sendable, Hashable {
    case none, engineID, engineVersion, model, image
  }

  package var input: Input
  package var resource: Resource
  package var code: Code
  package var comparesVolumes: Bool
  package var comparesNAS: Bool
  /// Whether `log_url` counts: it does for a saved configuration, not for the identity of a run.
  package var comparesLogURL: Bool
  /// The labels that count, nil for all: those of a preset model and of its entry.
  package var knownLabels: Set<String>?
  /// Labels of a preset model that have no default, and that the entry does not give: empty text under them is none.
  package var openLabels: Set<String>
  /// Fields left out of the comparison on both sides.
  package var ignored: [FieldPath]
}

extension Shape {
  /// The shape of a declared config.
  ///
  /// - Parameters:
  ///   - config: The config as it was declared.
  ///   - ignored: Fields that its job leaves out of the comparison.
  ///   - comparesLogURL: Whether `log_url` counts.
  ///   - algorithm: The preset algorithm that the config names, where the service lists it.
  package init(
    of config: RunConfig, ignoring ignored: [FieldPath] = [], comparesLogURL: Bool = false, algorithm: Algorithm? = nil
  ) {
    input =
      switch config.input {
      case nil: .none
      case let input?: input.obsURLs == nil ? .dataset : .obs
      }
    resource =
      switch config.resource {
      case nil: .none
      case .specID: .specID
      case .specCode: .specCode
      case .pool: .pool
      }
    code =
      switch config.code {
      case nil: .none
      case .engine(_, _, .id): .engineID
      case .engine(_, _, .version): .engineVersion
      case .model: .model
      case .image: .image
      }
    comparesVolumes = !config.volumes.isEmpty
    comparesNAS = config.nas != nil
    self.comparesLogURL = comparesLogURL
    if case .model = config.code {
      let own = Set(config.parameters.map(\.label))
      knownLabels = own.union(algorithm?.labels ?? []).filter { label in
        !ignored.contains { $0.covers(.parameter(label)) }
      }
      openLabels = algorithm?.labelsWithoutDefault.subtracting(own) ?? []
    } else {
      knownLabels = nil
      openLabels = []
    }
    self.ignored = ignored.count < 2 ? ignored : ignored.sorted()
  }

  /// The shape in which a saved configuration is compared: a replacement puts the whole of it, so that volumes and storage
  /// count where the service has them too. It fills in `nas_type` by itself, which alone is no storage.
  package init(ofConfiguration config: RunConfig, reported remote: ObservedConfig?, algorithm: Algorithm? = nil) {
    self.init(of: config, comparesLogURL: true, algorithm: algorithm)
    comparesVolumes = comparesVolumes || remote?.volumes.isEmpty == false
    comparesNAS = comparesNAS || remote?.nas.map { !$0.shareAddress.isEmpty || !$0.mountPath.isEmpty } == true
  }

  /// How many alternatives the shape pins down; entries that declare more are matched first.
  package var specificity: Int {
    [input != .none, resource != .none, code != .none, comparesVolumes, comparesNAS].count { $0 } - ignored.count
  }

  /// Whether a parameter counts.
  func counts(_ label: String, _ value: ContentValue) -> Bool {
    guard let knownLabels else { return true }
    return knownLabels.contains(label) && !(value.text.isEmpty && openLabels.contains(label))
  }

  /// Whether entries of this shape are matched before those of another: they declare more.
  package func isBefore(_ other: Shape) -> Bool {
    (specificity, knownLabels?.count ?? 0) > (other.specificity, other.knownLabels?.count ?? 0)
  }

  /// Whether an entry of this shape may be the same run as one of another shape: as many alternatives are declared, and
  /// the same labels count.
  package func mayEqual(_ other: Shape) -> Bool {
    specificity == other.specificity && knownLabels == other.knownLabels
  }

  /// Whether a field is left out of the comparison.
  package func isIgnored(_ path: FieldPath) -> Bool { ignored.contains { $0.covers(path) } }
}
