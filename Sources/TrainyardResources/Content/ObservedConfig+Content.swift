extension ObservedConfig {
  /// The content of a remote object, read in the shape of the entry that it is compared with.
  package func content(in shape: Shape) -> Content {
    var builder = ContentBuilder(shape: shape)
    if shape.code.hasCodeFolder { builder.add(.appURL, appURL) }
    if shape.code.hasEngine { builder.add(.bootFileURL, bootFileURL) }
    addInput(to: &builder)
    addEngineOrModel(to: &builder)
    if shape.comparesLogURL { builder.add(.logURL, logURL) }
    if shape.comparesNAS, let nas { builder.add(nas: nas) }
    builder.add(parameters: parameters.lazy.map { ($0.label, $0.value) })
    addResource(to: &builder)
    builder.add(.trainURL, trainURL)
    if shape.code == .image {
      builder.add(.userCommand, userCommand)
      builder.add(.userImageURL, userImageURL)
    }
    if shape.comparesVolumes { builder.add(volumes: volumes) }
    builder.add(.workerServerNum, number: workerServerNum)
    return builder.content
  }

  private func addInput(to builder: inout ContentBuilder) {
    switch builder.shape.input {
    case .none: break
    case .obs:
      let urls = RunInput.sources(dataSources).obsURLs ?? []
      builder.add(obsURLs: urls.isEmpty ? [dataURL ?? ""] : urls)
    case .dataset:
      let sets = RunInput.sources(dataSources).datasets ?? []
      builder.add(datasets: sets.isEmpty ? [(datasetID ?? "", datasetVersionID ?? "")] : sets)
    }
  }

  private func addResource(to builder: inout ContentBuilder) {
    switch builder.shape.resource {
    case .none: break
    case .specID: builder.add(.specID, number: specID)
    case .specCode: builder.add(.specCode, specCode)
    case .pool: builder.add(.poolID, poolID)
    }
  }

  private func addEngineOrModel(to builder: inout ContentBuilder) {
    switch builder.shape.code {
    case .engineID: builder.add(.engineID, number: engineID)
    case .engineVersion: builder.add(.engineVersion, engineVersion)
    case .model: builder.add(.modelID, number: modelID)
    case .none, .image: break
    }
  }
}

extension Shape.Code {
  /// Whether code in OBS is run on an engine of the service.
  fileprivate var hasEngine: Bool { self == .engineID || self == .engineVersion }

  fileprivate var hasCodeFolder: Bool { hasEngine || self == .image }
}
