extension ObservedConfig {
  /// The content of a remote object, read in the shape of the entry that it is compared with.
  package func content(in shape: Shape) -> Content {
    var builder = ContentBuilder(shape: shape)
    builder.add(.workerServerNum, number: workerServerNum)
    builder.add(.trainURL, trainURL)
    if shape.comparesLogURL { builder.add(.logURL, logURL) }
    addInput(to: &builder)
    addResource(to: &builder)
    addCode(to: &builder)
    for parameter in parameters { builder.add(parameter: parameter.label, parameter.value) }
    if shape.comparesVolumes { builder.add(volumes: volumes) }
    if shape.comparesNAS, let nas { builder.add(nas: nas) }
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

  private func addCode(to builder: inout ContentBuilder) {
    switch builder.shape.code {
    case .none: break
    case .engineID, .engineVersion:
      builder.add(.appURL, appURL)
      builder.add(.bootFileURL, bootFileURL)
      builder.shape.code == .engineID
        ? builder.add(.engineID, number: engineID) : builder.add(.engineVersion, engineVersion)
    case .model: builder.add(.modelID, number: modelID)
    case .image:
      builder.add(.userImageURL, userImageURL)
      builder.add(.userCommand, userCommand)
      builder.add(.appURL, appURL)
    }
  }
}
