extension RunConfig {
  /// The content of the config in its own shape.
  ///
  /// - Parameters:
  ///   - shape: The shape of this config.
  ///   - algorithm: The preset algorithm that the config names; its default parameters count as declared.
  package func content(in shape: Shape, algorithm: Algorithm? = nil) -> Content {
    var builder = ContentBuilder(shape: shape)
    addCodeFolder(to: &builder)
    if let urls = input?.obsURLs { builder.add(obsURLs: urls) }
    if let datasets = input?.datasets { builder.add(datasets: datasets) }
    addEngineOrModel(to: &builder)
    if shape.comparesLogURL { builder.add(.logURL, logURL) }
    if let nas { builder.add(nas: nas) }
    builder.add(parameters: filled(with: algorithm).parameters.lazy.map { ($0.label, ContentValue($0.value)) })
    addResource(to: &builder)
    builder.add(.trainURL, trainURL)
    if case .image(let url, let command, _) = code {
      builder.add(.userCommand, command)
      builder.add(.userImageURL, url)
    }
    builder.add(volumes: volumes)
    builder.add(.workerServerNum, number: workerServerNum)
    return builder.content
  }

  /// The config with the default parameters of its preset algorithm, which the service adds by itself.
  package func filled(with algorithm: Algorithm?) -> RunConfig {
    guard case .model = code, let algorithm else { return self }
    var filled = self
    let declared = Set(parameters.map(\.label))
    filled.parameters += algorithm.defaults.filter { !declared.contains($0.label) }
    return filled
  }

  private func addResource(to builder: inout ContentBuilder) {
    switch resource {
    case nil: break
    case .specID(let id): builder.add(.specID, number: id)
    case .specCode(let code): builder.add(.specCode, code)
    case .pool(let id): builder.add(.poolID, id)
    }
  }

  private func addCodeFolder(to builder: inout ContentBuilder) {
    switch code {
    case .engine(let appURL, let bootFileURL, _):
      builder.add(.appURL, appURL)
      builder.add(.bootFileURL, bootFileURL)
    case .image(_, _, let appURL): builder.add(.appURL, appURL)
    case .model, nil: break
    }
  }

  private func addEngineOrModel(to builder: inout ContentBuilder) {
    switch code {
    case .engine(_, _, .id(let id)): builder.add(.engineID, number: id)
    case .engine(_, _, .version(let version)): builder.add(.engineVersion, version)
    case .model(let id): builder.add(.modelID, number: id)
    case .image, nil: break
    }
  }
}
