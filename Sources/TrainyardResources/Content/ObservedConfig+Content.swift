extension ObservedConfig {
  /// The content of a remote object, read in the shape of the entry that it is compared with.
  package func content(in shape: Shape) -> Content {
    var builder = ContentBuilder(shape: shape)
    add(to: &builder)
    return builder.content
  }

  /// Hands all fields that count in the sink's shape to it.
  func add(to sink: inout some ContentSink) {
    let shape = sink.shape
    if shape.code.hasCodeFolder { sink.add(.appURL, appURL) }
    if shape.code.hasEngine { sink.add(.bootFileURL, bootFileURL) }
    addInput(to: &sink)
    addEngineOrModel(to: &sink)
    if shape.comparesLogURL { sink.add(.logURL, logURL) }
    if shape.comparesNAS, let nas { sink.add(nas: nas) }
    sink.add(parameters: parameters)
    addResource(to: &sink)
    sink.add(.trainURL, trainURL)
    if shape.code == .image {
      sink.add(.userCommand, userCommand)
      sink.add(.userImageURL, userImageURL)
    }
    if shape.comparesVolumes { sink.add(volumes: volumes) }
    sink.add(.workerServerNum, number: workerServerNum.map { Int64($0) })
  }

  private func addInput(to sink: inout some ContentSink) {
    switch sink.shape.input {
    case .none: break
    case .obs:
      // Nearly all that there is, and needs no lists.
      if dataSources.isEmpty { return sink.add(obsURL: dataURL) }
      if dataSources.count == 1, case .obs(let url) = dataSources[0] { return sink.add(obsURL: url) }
      let urls = RunInput.sources(dataSources).obsURLs ?? []
      sink.add(obsURLs: urls.isEmpty ? [dataURL ?? ""] : urls)
    case .dataset:
      let sets = RunInput.sources(dataSources).datasets ?? []
      sink.add(datasets: sets.isEmpty ? [(datasetID ?? "", datasetVersionID ?? "")] : sets)
    }
  }

  private func addResource(to sink: inout some ContentSink) {
    switch sink.shape.resource {
    case .none: break
    case .specID: sink.add(.specID, number: specID)
    case .specCode: sink.add(.specCode, specCode)
    case .pool: sink.add(.poolID, poolID)
    }
  }

  private func addEngineOrModel(to sink: inout some ContentSink) {
    switch sink.shape.code {
    case .engineID: sink.add(.engineID, number: engineID)
    case .engineVersion: sink.add(.engineVersion, engineVersion)
    case .model: sink.add(.modelID, number: modelID)
    case .none, .image: break
    }
  }
}

extension Shape.Code {
  /// Whether code in OBS is run on an engine of the service.
  fileprivate var hasEngine: Bool { self == .engineID || self == .engineVersion }

  fileprivate var hasCodeFolder: Bool { hasEngine || self == .image }
}
