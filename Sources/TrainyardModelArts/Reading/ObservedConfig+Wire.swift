internal import ModelArtsAPI
internal import TrainyardResources

extension ObservedConfig {
  /// Normalises the settings that the service reports: after this, plain equality decides.
  ///
  /// - Parameters:
  ///   - body: The settings as they were read.
  ///   - engine: The engine, which the service derives.
  ///   - specCode: The code of the flavor, which only some answers carry.
  init(_ body: ConfigBody, engine: EngineSummary, specCode: String?) {
    self.init()
    workerServerNum = body.workerCount
    appURL = body.appURL
    bootFileURL = body.bootFileURL
    engineID = body.engineID ?? engine.id
    engineVersion = engine.version
    modelID = body.modelID
    parameters = body.parameters.map { parameter in
      Parameter(
        label: parameter.label,
        value: ContentValue(parameter.value?.text ?? "", isNumber: parameter.value?.isNumber ?? false))
    }
    dataURL = body.dataURL
    datasetID = body.datasetID
    datasetVersionID = body.datasetVersionID
    dataSources = body.dataSources.map(TrainyardResources.DataSource.init)
    specID = body.specID
    self.specCode = specCode
    poolID = body.poolID
    trainURL = body.trainURL
    logURL = body.logURL
    userImageURL = body.userImageURL
    userCommand = body.userCommand
    volumes = body.volumes.map(TrainyardResources.Volume.init)
    nas = TrainyardResources.NetworkStorage(body.networkStorage)
  }
}

extension TrainyardResources.DataSource {
  fileprivate init(_ source: ModelArtsAPI.DataSource) {
    switch source {
    case .obs(let dataURL): self = .obs(dataURL: dataURL)
    case .dataset(let id, let version): self = .dataset(id: id, version: version)
    // Of a kind that no edition documents: kept as text, so that it equals nothing declared.
    case .other(let value): self = .obs(dataURL: value.description)
    }
  }
}

extension TrainyardResources.Volume {
  fileprivate init(_ volume: ModelArtsAPI.Volume) {
    switch volume {
    case .nfs(let id, let source, let destination, let isReadOnly):
      self.init(source: .nfs(id: id), sourcePath: source, destinationPath: destination, isReadOnly: isReadOnly)
    case .hostPath(let source, let destination, let isReadOnly):
      self.init(source: .hostPath, sourcePath: source, destinationPath: destination, isReadOnly: isReadOnly)
    case .other(let value):
      self.init(source: .hostPath, sourcePath: value.description, destinationPath: "")
    }
  }
}

extension TrainyardResources.NetworkStorage {
  /// Nil for the bare type that the service reports although nobody asked for storage (contract section 4.4).
  fileprivate init?(_ storage: ModelArtsAPI.NetworkStorage) {
    guard !storage.isEmpty else { return nil }
    self.init(
      type: storage.type ?? "", shareAddress: storage.shareAddress ?? "", mountPath: storage.mountPath ?? "")
  }
}
