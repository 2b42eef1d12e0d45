package import TrainyardResources

extension ObservedConfig {
  /// What a service that echoes perfectly reports of a config.
  package init(echoing config: RunConfig) {
    self.init()
    workerServerNum = config.workerServerNum
    trainURL = config.trainURL
    logURL = config.logURL
    parameters = config.parameters.map { Parameter(label: $0.label, value: ContentValue($0.value)) }
    volumes = config.volumes
    nas = config.nas
    if let urls = config.input?.obsURLs {
      dataURL = urls.first
      dataSources = urls.count > 1 ? urls.map { .obs(dataURL: $0) } : []
    }
    if let datasets = config.input?.datasets {
      datasetID = datasets.first?.id
      datasetVersionID = datasets.first?.version
      dataSources = datasets.count > 1 ? datasets.map { .dataset(id: $0.id, version: $0.version) } : []
    }
    switch config.resource {
    case .specID(let id): specID = id
    case .specCode(let code): specCode = code
    case .pool(let id): poolID = id
    case nil: break
    }
    switch config.code {
    case .engine(let app, let boot, let engine):
      (appURL, bootFileURL) = (app, boot)
      switch engine {
      case .id(let id): engineID = id
      case .version(let version): engineVersion = version
      }
    case .model(let id): modelID = id
    case .image(let url, let command, let app): (userImageURL, userCommand, appURL) = (url, command, app)
    case nil: break
    }
  }
}
