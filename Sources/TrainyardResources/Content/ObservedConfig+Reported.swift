extension ObservedConfig {
  /// Everything that the service reports, whether anybody declared it or not, each value under the name it was given.
  package var reported: Content {
    var fields: [Content.Field] = []
    func add(_ field: ConfigField, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      fields.append(Content.Field(FieldPath(field), ContentValue(text)))
    }
    add(.workerServerNum, workerServerNum.map { String($0) })
    add(.appURL, appURL)
    add(.bootFileURL, bootFileURL)
    add(.engineID, engineID.map { String($0) })
    add(.engineVersion, engineVersion)
    add(.modelID, modelID.map { String($0) })
    add(.dataURL, dataURL)
    add(.datasetID, datasetID)
    add(.datasetVersionID, datasetVersionID)
    add(.specID, specID.map { String($0) })
    add(.specCode, specCode)
    add(.poolID, poolID)
    add(.trainURL, trainURL)
    add(.logURL, logURL)
    add(.userImageURL, userImageURL)
    add(.userCommand, userCommand)
    fields += parameters.map { Content.Field(.parameter($0.label), $0.value) }
    fields += sourceFields + storageFields
    return Content(fields)
  }

  private var sourceFields: [Content.Field] {
    dataSources.enumerated().flatMap { index, source -> [Content.Field] in
      switch source {
      case .obs(let url): [Content.Field(FieldPath(.dataSource, "[\(index)].data_url"), ContentValue(url))]
      case .dataset(let id, let version):
        [
          Content.Field(FieldPath(.dataSource, "[\(index)].dataset_id"), ContentValue(id)),
          Content.Field(FieldPath(.dataSource, "[\(index)].dataset_version"), ContentValue(version)),
        ]
      }
    }
  }

  private var storageFields: [Content.Field] {
    var builder = ContentBuilder(shape: Shape(of: RunConfig()))
    builder.add(volumes: volumes)
    if let nas { builder.add(nas: nas) }
    return builder.content.fields
  }
}
