internal import ModelArtsAPI

extension FieldCheck {
  /// Ranges and exclusions of the settings (contract section 3 and section 10, rows 16 and 17).
  ///
  /// What must be there depends on the edition and the kind of run, so the service alone decides that.
  func settings(_ config: ConfigBody) throws(ModelArtsError) {
    try require(config.workerCount ?? 1 >= 1, "worker_server_num", "must be at least 1")
    for (id, field) in [(config.engineID, "engine_id"), (config.modelID, "model_id"), (config.specID, "spec_id")] {
      try require(id ?? 1 > 0, field, "must be above 0")
    }
    try require(config.specID == nil || config.poolID == nil, "spec_id", "cannot be used together with pool_id")
    try input(config)
    let paths = [
      (config.appURL, "app_url"), (config.bootFileURL, "boot_file_url"), (config.dataURL, "data_url"),
      (config.trainURL, "train_url"), (config.logURL, "log_url"),
    ]
    for (path, field) in paths { try storagePath(path, field) }
  }

  private func input(_ config: ConfigBody) throws(ModelArtsError) {
    let hasDataset = config.datasetID != nil || config.datasetVersionID != nil
    let groups = [config.dataURL != nil, hasDataset, !config.dataSources.isEmpty]
    try require(
      groups.count { $0 } <= 1, "data_url", "only one of data_url, dataset_id and data_source can be used")
    try require(
      (config.datasetID == nil) == (config.datasetVersionID == nil), "dataset_id",
      "must be used together with dataset_version_id")
    let kinds = Set(config.dataSources.compactMap(\.kind))
    try require(kinds.count <= 1, "data_source", "cannot mix obs and dataset")
  }

  // Codes 2608 and 4313 of the service; characters beyond ASCII are documented by one edition and refused by another.
  private func storagePath(_ path: String?, _ field: String) throws(ModelArtsError) {
    let isPath = path?.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !Self.refusedBytes.contains($0) } ?? true
    try require(isPath, field, "must have no blanks, quotes, braces and brackets")
  }

  private static let refusedBytes = Set("'`{}[]".utf8)
}

extension DataSource {
  fileprivate var kind: String? {
    switch self {
    case .obs: "obs"
    case .dataset: "dataset"
    case .other: nil
    }
  }
}
