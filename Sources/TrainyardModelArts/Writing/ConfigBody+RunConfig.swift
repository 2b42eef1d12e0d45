internal import ModelArtsAPI
internal import TrainyardResources

extension ConfigBody {
  /// The settings as they are sent; codes become the ids of this region.
  ///
  /// - Throws: ``RemoteError`` where the service knows no such code, or offers no list of them; nothing is sent then.
  init(_ config: RunConfig, catalog: Catalog) throws(RemoteError) {
    self.init()
    workerCount = config.workerServerNum
    parameters = config.parameters.map { TrainingParameter(label: $0.label, value: ParameterValue($0.value)) }
    trainURL = config.trainURL.isEmpty ? nil : config.trainURL
    logURL = config.logURL.isEmpty ? nil : config.logURL
    volumes = config.volumes.map(ModelArtsAPI.Volume.init)
    if let nas = config.nas {
      networkStorage = ModelArtsAPI.NetworkStorage(
        type: nas.type, shareAddress: nas.shareAddress, mountPath: nas.mountPath)
    }
    set(config.input)
    try set(config.resource, catalog)
    try set(config.code, catalog)
  }

  private mutating func set(_ input: RunInput?) {
    switch input {
    case nil: break
    case .dataURL(let url): dataURL = url
    case .dataset(let id, let version): (datasetID, datasetVersionID) = (id, version)
    case .sources(let sources):
      dataSources = sources.map { source in
        switch source {
        case .obs(let dataURL): .obs(dataURL: dataURL)
        case .dataset(let id, let version): .dataset(id: id, version: version)
        }
      }
    }
  }

  private mutating func set(_ resource: ComputeResource?, _ catalog: Catalog) throws(RemoteError) {
    switch resource {
    case nil: break
    case .specID(let id): specID = id
    case .pool(let id): poolID = id
    case .specCode(let code):
      guard let flavor = catalog.flavor(code: code) else {
        throw .unknown(
          code, "flavor", field: .specCode, instead: .specID, list: catalog.flavors == nil ? "flavors" : nil)
      }
      specID = flavor.id
    }
  }

  private mutating func set(_ code: RunCode?, _ catalog: Catalog) throws(RemoteError) {
    switch code {
    case nil: break
    case .model(let id): modelID = id
    case .image(let url, let command, let app): (userImageURL, userCommand, appURL) = (url, command, app)
    case .engine(let app, let boot, let engine):
      (appURL, bootFileURL) = (app, boot)
      switch engine {
      case .id(let id): engineID = id
      case .version(let version):
        guard let found = catalog.engine(version: version) else {
          throw .unknown(
            version, "engine", field: .engineVersion, instead: .engineID,
            list: catalog.engines == nil ? "engines" : nil)
        }
        engineID = found.id
      }
    }
  }
}

extension RemoteError {
  /// The error for a code that no id is known for, so that nothing can be sent.
  ///
  /// - Parameter list: The list that would tell the id, where the service does not offer it.
  fileprivate static func unknown(
    _ code: String, _ kind: String, field: ConfigField, instead other: ConfigField, list: String?
  ) -> RemoteError {
    guard let list else { return RemoteError(.invalid, effect: .notSent, "the service has no \(kind) '\(code)'") }
    return RemoteError(
      .invalid, effect: .notSent,
      "the service does not offer its list of \(list), and the \(field.rawValue) '\(code)' is sent as an id from it",
      hint: "give \(other.rawValue) instead of \(field.rawValue)")
  }
}

extension ModelArtsAPI.Volume {
  fileprivate init(_ volume: TrainyardResources.Volume) {
    switch volume.source {
    case .nfs(let id):
      self = .nfs(
        id: id, source: volume.sourcePath, destination: volume.destinationPath, isReadOnly: volume.isReadOnly)
    case .hostPath:
      self = .hostPath(
        source: volume.sourcePath, destination: volume.destinationPath, isReadOnly: volume.isReadOnly)
    }
  }
}
