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
      knownLabels = Set(config.parameters.map(\.label)).union(algorithm?.defaults.map(\.label) ?? [])
    } else {
      knownLabels = nil
    }
    self.ignored = ignored.count < 2 ? ignored : ignored.sorted()
  }

  /// How many alternatives the shape pins down; entries that declare more are matched first.
  package var specificity: Int {
    [input != .none, resource != .none, code != .none, comparesVolumes, comparesNAS].count { $0 } - ignored.count
  }

  /// Whether a field is left out of the comparison.
  package func isIgnored(_ path: FieldPath) -> Bool { ignored.contains { $0.covers(path) } }
}
