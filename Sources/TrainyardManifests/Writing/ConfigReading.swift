internal import TrainyardResources

/// Reads what the service reports of a config as somebody would declare it.
///
/// The service fills in much that nobody sent (contract section 4.4), so that alternatives stand side by side; of these
/// one is chosen. Codes are preferred to ids where the service's lists say that both mean the same: it is ids that are
/// sent. All configs of a job are read alike: a run in the terms of ids and one in the terms of codes could not be told
/// apart.
struct ConfigReading {
  private let usesFlavorCodes: Bool
  private let usesEngineVersions: Bool

  init(of configs: [ObservedConfig], _ catalog: Catalog) {
    usesFlavorCodes = configs.allSatisfy { config in
      guard let id = config.specID else { return true }
      guard let code = config.specCode else { return false }
      return catalog.flavor(code: code)?.id == id
    }
    usesEngineVersions = configs.allSatisfy { config in
      guard let id = config.engineID else { return true }
      guard let version = config.engineVersion else { return false }
      return catalog.engine(version: version)?.id == id
    }
  }

  /// The config; what is missing in it is left out, though a manifest may need it.
  func config(_ observed: ObservedConfig) -> RunConfig {
    RunConfig(
      workerServerNum: observed.workerServerNum ?? 0, input: input(observed), resource: resource(observed),
      code: code(observed),
      parameters: observed.parameters.map { Parameter(label: $0.label, value: $0.value.text) },
      trainURL: observed.trainURL ?? "", logURL: observed.logURL ?? "", volumes: volumes(observed),
      nas: observed.nas.flatMap { $0.shareAddress.isEmpty && $0.mountPath.isEmpty ? nil : $0 })
  }

  /// The volumes; directories of a host outside of a pool are none that anybody asked for.
  private func volumes(_ observed: ObservedConfig) -> [Volume] {
    let isFilledIn = observed.poolID == nil && observed.volumes.allSatisfy { $0.source == .hostPath }
    return isFilledIn ? [] : observed.volumes
  }

  private func input(_ observed: ObservedConfig) -> RunInput? {
    switch observed.dataSources.first {
    case .obs(let url)? where observed.dataSources.count == 1: return .dataURL(url)
    case .dataset(let id, let version)? where observed.dataSources.count == 1:
      return .dataset(id: id, versionID: version)
    case .some: return .sources(observed.dataSources)
    case nil: break
    }
    // A dataset's own path is filled in beside it.
    if let id = observed.datasetID, let version = observed.datasetVersionID {
      return .dataset(id: id, versionID: version)
    }
    return observed.dataURL.map { .dataURL($0) }
  }

  private func resource(_ observed: ObservedConfig) -> ComputeResource? {
    let pool = observed.poolID.map { ComputeResource.pool($0) }
    // The pool that everybody shares is filled in beside a flavor; directories of a host need one of one's own.
    if let pool, observed.volumes.contains(where: { $0.source == .hostPath }) { return pool }
    if usesFlavorCodes, let code = observed.specCode { return .specCode(code) }
    return observed.specID.map { .specID($0) } ?? pool
  }

  private func code(_ observed: ObservedConfig) -> RunCode? {
    if let url = observed.userImageURL, !url.isEmpty {
      return .image(url: url, command: observed.userCommand, appURL: observed.appURL)
    }
    // The engine of a preset algorithm is filled in beside it.
    if let id = observed.modelID { return .model(id: id) }
    guard observed.appURL != nil || observed.bootFileURL != nil else { return nil }
    let version = observed.engineVersion.map { EngineReference.version($0) }
    let id = observed.engineID.map { EngineReference.id($0) }
    guard let engine = usesEngineVersions ? version ?? id : id ?? version else { return nil }
    return .engine(appURL: observed.appURL ?? "", bootFileURL: observed.bootFileURL ?? "", engine: engine)
  }
}
