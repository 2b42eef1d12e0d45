extension RunConfig {
  /// The content of the config in its own shape.
  ///
  /// - Parameters:
  ///   - shape: The shape of this config.
  ///   - algorithm: The preset algorithm that the config names; its default parameters count as declared.
  package func content(in shape: Shape, algorithm: Algorithm? = nil) -> Content {
    var builder = ContentBuilder(shape: shape)
    add(to: &builder, algorithm: algorithm)
    return builder.content
  }

  /// Hands all fields that count in the sink's shape, which is the config's own, to it.
  func add(to sink: inout some ContentSink, algorithm: Algorithm?) {
    let shape = sink.shape
    addCodeFolder(to: &sink)
    addInput(to: &sink)
    addEngineOrModel(to: &sink)
    if shape.comparesLogURL { sink.add(.logURL, logURL) }
    if let nas { sink.add(nas: nas) }
    sink.add(parameters: filledParameters(algorithm))
    addResource(to: &sink)
    sink.add(.trainURL, trainURL)
    if case .image(let url, let command, _) = code {
      sink.add(.userCommand, command)
      sink.add(.userImageURL, url)
    }
    sink.add(volumes: volumes)
    sink.add(.workerServerNum, number: Int64(workerServerNum))
  }

  /// The config with the default parameters of its preset algorithm, which the service adds by itself.
  package func filled(with algorithm: Algorithm?) -> RunConfig {
    var filled = self
    filled.parameters = filledParameters(algorithm)
    return filled
  }

  private func filledParameters(_ algorithm: Algorithm?) -> [Parameter] {
    guard case .model = code, let algorithm else { return parameters }
    let declared = Set(parameters.map(\.label))
    return parameters + algorithm.defaults.filter { !declared.contains($0.label) }
  }

  private func addInput(to sink: inout some ContentSink) {
    if case .dataURL(let url) = input { return sink.add(obsURL: url) }
    if let urls = input?.obsURLs { sink.add(obsURLs: urls) }
    if let datasets = input?.datasets { sink.add(datasets: datasets) }
  }

  private func addResource(to sink: inout some ContentSink) {
    switch resource {
    case nil: break
    case .specID(let id): sink.add(.specID, number: id)
    case .specCode(let code): sink.add(.specCode, code)
    case .pool(let id): sink.add(.poolID, id)
    }
  }

  private func addCodeFolder(to sink: inout some ContentSink) {
    switch code {
    case .engine(let appURL, let bootFileURL, _):
      sink.add(.appURL, appURL)
      sink.add(.bootFileURL, bootFileURL)
    case .image(_, _, let appURL): sink.add(.appURL, appURL)
    case .model, nil: break
    }
  }

  private func addEngineOrModel(to sink: inout some ContentSink) {
    switch code {
    case .engine(_, _, .id(let id)): sink.add(.engineID, number: id)
    case .engine(_, _, .version(let version)): sink.add(.engineVersion, version)
    case .model(let id): sink.add(.modelID, number: id)
    case .image, nil: break
    }
  }
}
