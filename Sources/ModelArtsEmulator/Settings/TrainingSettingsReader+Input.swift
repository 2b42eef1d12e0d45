extension TrainingSettingsReader {
  /// The training data: exactly one of the three groups (contract section 10, row 16).
  func input() throws -> DataInput {
    let groups = [try pathInput(), try datasetInput(), try sourceInput()].compactMap { $0 }
    guard let input = groups.first, groups.count == 1 else {
      throw ServiceFailure.parameter(
        "Exactly one of data_url, dataset_id with dataset_version_id, and data_source is required.")
    }
    return input
  }

  private func pathInput() throws -> DataInput? {
    try fields.path("data_url").map(DataInput.path)
  }

  private func datasetInput() throws -> DataInput? {
    let id = try fields.string("dataset_id")
    let version = try fields.string("dataset_version_id")
    switch (id, version) {
    case (nil, nil): return nil
    case (let id?, let version?): return .dataset(.init(id: id, versionID: version))
    case (nil, _): throw fields.missing("dataset_id")
    case (_, nil): throw fields.missing("dataset_version_id")
    }
  }

  private func sourceInput() throws -> DataInput? {
    guard let sources = try fields.objects("data_source"), !sources.isEmpty else { return nil }
    let types = try sources.map { try $0.requiredString("type") }
    switch Set(types) {
    case ["obs"]:
      return .paths(
        try sources.map { source in
          guard let path = try source.path("data_url") else { throw source.missing("data_url") }
          return path
        })
    case ["dataset"]:
      return .datasets(
        try sources.map { source in
          .init(
            id: try source.requiredString("dataset_id"), versionID: try source.requiredString("dataset_version"))
        })
    default:
      throw fields.invalid("data_source", "all of type obs or all of type dataset")
    }
  }
}
