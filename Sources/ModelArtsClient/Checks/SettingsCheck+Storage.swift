internal import ModelArtsAPI

extension SettingsCheck {
  /// Exactly one of the three groups, whole (contract section 10, row 16).
  func input() throws(ModelArtsError) {
    let hasDataset = config.datasetID.isGiven || config.datasetVersionID.isGiven
    let count = [config.dataURL.isGiven, hasDataset, !config.dataSources.isEmpty].count { $0 }
    try require(count >= 1, "data_url", "is required, unless dataset_id or data_source is given")
    try require(count <= 1, "data_url", "only one of data_url, dataset_id and data_source can be used")
    let isPair = config.datasetID.isGiven == config.datasetVersionID.isGiven
    try require(isPair, "dataset_id", "must be used together with dataset_version_id")
    for (index, source) in config.dataSources.enumerated() { try dataSource(source, "data_source[\(index)]") }
    try require(Set(config.dataSources.map(\.isDataset)).count <= 1, "data_source", "cannot mix obs and dataset")
  }

  private func dataSource(_ source: DataSource, _ field: String) throws(ModelArtsError) {
    switch source {
    case .obs(let url):
      try require(!url.isEmpty, field + ".data_url", "is required")
      try path(url, field + ".data_url")
    case .dataset(let id, let version):
      try require(!id.isEmpty, field + ".dataset_id", "is required")
      try require(!version.isEmpty, field + ".dataset_version", "is required")
    case .other:
      try require(false, field, "must be of type obs or dataset")
    }
  }

  /// The paths of the object storage, and what is mounted.
  func storage() throws(ModelArtsError) {
    let paths = [
      (config.appURL, "app_url"), (config.bootFileURL, "boot_file_url"), (config.dataURL, "data_url"),
      (config.trainURL, "train_url"), (config.logURL, "log_url"),
    ]
    for (value, field) in paths where value.isGiven { try path(value ?? "", field) }
    for (index, volume) in config.volumes.enumerated() { try mount(volume, "volumes[\(index)]") }
  }

  // Codes 2606, 2608 and 4313 of the service. Characters beyond ASCII are documented by one edition and refused by
  // another, so that they are left to the service.
  private func path(_ path: String, _ field: String) throws(ModelArtsError) {
    let isClean = path.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !Self.refusedBytes.contains($0) }
    try require(isClean, field, "must have no blanks, quotes, braces and brackets")
    let isAbsolute = path.hasPrefix("/") && !path.hasPrefix("//")
    try require(isAbsolute, field, "must be a path such as /bucket/folder/, without a scheme")
    try require(path.split(separator: "/").count > 1, field, "must not be a bare bucket")
  }

  private static let refusedBytes = Set("'`{}[]".utf8)

  private func mount(_ volume: Volume, _ field: String) throws(ModelArtsError) {
    switch volume {
    case .nfs(let id, let source, let destination, _):
      try parts([(id, "id"), (source, "src_path"), (destination, "dest_path")], of: field + ".nfs")
    case .hostPath(let source, let destination, _):
      try parts([(source, "src_path"), (destination, "dest_path")], of: field + ".host_path")
      try require(config.poolID.isGiven, field + ".host_path", "needs a dedicated pool, so give pool_id")
    case .other:
      try require(false, field, "must be nfs or host_path")
    }
  }

  private func parts(_ parts: [(value: String, key: String)], of field: String) throws(ModelArtsError) {
    for part in parts { try require(!part.value.isEmpty, "\(field).\(part.key)", "is required") }
  }
}

extension DataSource {
  fileprivate var isDataset: Bool {
    if case .dataset = self { true } else { false }
  }
}
