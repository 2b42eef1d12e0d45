extension RunConfig {
  /// The content of the config in its own shape.
  ///
  /// - Parameters:
  ///   - shape: The shape of this config.
  ///   - algorithm: The preset algorithm that the config names; its default parameters count as declared.
  package func content(in shape: Shape, algorithm: Algorithm? = nil) -> Content {
    var builder = ContentBuilder(shape: shape)
    builder.add(.workerServerNum, number: workerServerNum)
    builder.add(.trainURL, trainURL)
    if shape.comparesLogURL { builder.add(.logURL, logURL) }
    if let urls = input?.obsURLs { builder.add(obsURLs: urls) }
    if let datasets = input?.datasets { builder.add(datasets: datasets) }
    addResource(to: &builder)
    addCode(to: &builder)
    for parameter in filled(with: algorithm).parameters {
      builder.add(parameter: parameter.label, ContentValue(parameter.value))
    }
    builder.add(volumes: volumes)
    if let nas { builder.add(nas: nas) }
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

  private func addCode(to builder: inout ContentBuilder) {
    switch code {
    case nil: break
    case .engine(let appURL, let bootFileURL, let engine):
      builder.add(.appURL, appURL)
      builder.add(.bootFileURL, bootFileURL)
      switch engine {
      case .id(let id): builder.add(.engineID, number: id)
      case .version(let version): builder.add(.engineVersion, version)
      }
    case .model(let id): builder.add(.modelID, number: id)
    case .image(let url, let command, let appURL):
      builder.add(.userImageURL, url)
      builder.add(.userCommand, command)
      builder.add(.appURL, appURL)
    }
  }
}
