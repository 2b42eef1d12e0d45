internal import TrainyardResources

/// What a node of a manifest is, as far as its canonical form depends on it.
indirect enum ManifestShape: Sendable, Hashable {
  case document(Document.Kind?)
  case metadata
  case configuration
  case job
  case entries, entry
  case config
  case matrix, matrixRows, matrixRow
  case parameters, parameter
  case dataSources, dataSource
  case volumes, volume, mount
  case project, environments, environment
  case remote, ownership, guards
  /// A mapping whose values are texts that have to stay as they are, in an order that is the writer's.
  case texts
  /// A text that has to stay as it is, whoever prints it.
  case text
  /// The list of what is merged into a mapping.
  case merged(into: ManifestShape)
  /// Anything else.
  case free
}

extension ManifestShape {
  /// The keys of the mapping in canonical order; nil where the written order stays.
  var keys: [String]? {
    switch self {
    case .document: ["apiVersion", "kind", "metadata", "spec"]
    case .metadata: ["name", "labels", "annotations"]
    case .configuration: ["config_desc", "adopt"] + Self.configKeys
    case .job: ["job_desc", "adopt", "protect", "undeclared_versions", "config", "ignore", "versions"]
    case .entry: ["name", "matrix", "parent", "runs", "retry", "config"]
    case .config: Self.configKeys
    case .parameter: ["label", "value"]
    case .dataSource: ["type", "data_url", "dataset_id", "dataset_version"]
    case .mount: ["id", "src_path", "dest_path", "read_only"]
    case .project: ["specs"] + Self.projectKeys + ["environments"]
    case .environment: Self.projectKeys
    case .remote: ["region", "endpoint", "emulator", "project_id", "workspace_id"]
    case .ownership: ["jobs", "configs"]
    case .guards: ["max_deletes", "max_delete_percent", "max_launches", "max_nodes"]
    case .entries, .matrix, .matrixRows, .matrixRow, .parameters, .dataSources, .volumes, .volume, .environments,
      .texts, .text, .merged, .free:
      nil
    }
  }

  private static let projectKeys = ["remote", "ownership", "undeclared_versions", "guards", "variables"]

  /// What runs, what it runs on, what it reads, how it is set, where it writes.
  private static let configKeys: [String] = {
    let fields: [ConfigField] = [
      .workerServerNum, .appURL, .bootFileURL, .engineID, .engineVersion, .modelID, .userImageURL, .userCommand,
      .specID, .specCode, .poolID, .dataURL, .datasetID, .datasetVersionID, .dataSource, .parameter, .trainURL,
      .logURL, .volumes, .nasType, .nasShareAddr, .nasMountPath,
    ]
    return ["from"] + fields.map(\.rawValue)
  }()

  /// The shape of a value of the mapping.
  func value(of key: String) -> ManifestShape {
    switch (self, key) {
    // What is merged in has the shape of what it is merged into.
    case (_, "<<"): self
    case (.document, "metadata"): .metadata
    case (.document(let kind), "spec"): kind.map(Self.spec) ?? .free
    case (.job, "config"), (.entry, "config"): .config
    case (.job, "versions"): .entries
    case (.entry, "matrix"): .matrix
    case (.config, "parameter"), (.configuration, "parameter"): .parameters
    case (.config, "data_source"), (.configuration, "data_source"): .dataSources
    case (.config, "volumes"), (.configuration, "volumes"): .volumes
    case (.volume, "nfs"), (.volume, "host_path"): .mount
    case (.matrix, "include"), (.matrix, "exclude"): .matrixRows
    case (.parameter, "value"), (.matrix, _), (.matrixRow, _), (.parameters, _), (.texts, _): .text
    case (.project, "environments"): .environments
    case (.environments, _): .environment
    case (.project, "variables"), (.environment, "variables"): .texts
    case (.project, "remote"), (.environment, "remote"): .remote
    case (.project, "ownership"), (.environment, "ownership"): .ownership
    case (.project, "guards"), (.environment, "guards"): .guards
    default: .free
    }
  }

  private static func spec(of kind: Document.Kind) -> ManifestShape {
    switch kind {
    case .job: .job
    case .configuration: .configuration
    case .project: .project
    }
  }

  /// The shape of an element of the list.
  var element: ManifestShape {
    switch self {
    case .entries: .entry
    case .matrixRows: .matrixRow
    case .parameters: .parameter
    case .dataSources: .dataSource
    case .volumes: .volume
    case .merged(let shape): shape
    // The values of a matrix stand in lists.
    case .text: .text
    default: .free
    }
  }
}
