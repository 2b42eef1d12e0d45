internal import ModelArtsAPI

extension SettingsDocument {
  /// The data in every spelling that the service fills in: a path list also reads back as `data_url`, a dataset as
  /// the path of its manifest (contract section 4.4).
  var inputFields: JSONObject {
    var path: String?
    var dataset: DataInput.Dataset?
    var source: [JSONValue]?
    switch settings.input {
    case .path(let text): path = text
    case .dataset(let value): dataset = value
    case .paths(let paths):
      path = paths.first
      source = paths.map { ["type": "obs", "data_url": .string($0)] }
    case .datasets(let values):
      dataset = values.first
      // One dataset is a dataset job; only several keep their list, which would be lost otherwise.
      source = values.count > 1 ? values.map(element) : nil
    case nil: break
    }
    return [
      "data_url": JSONValue(path ?? dataset?.manifestPath),
      "dataset_id": JSONValue(dataset?.id), "dataset_version_id": JSONValue(dataset?.versionID),
      "dataset_name": JSONValue(dataset?.name), "dataset_version_name": JSONValue(dataset.map { _ in "V001" }),
      "data_source": source.map { .array($0) } ?? .null,
    ]
  }

  private func element(_ dataset: DataInput.Dataset) -> JSONValue {
    ["type": "dataset", "dataset_id": .string(dataset.id), "dataset_version": .string(dataset.versionID)]
  }
}

extension DataInput.Dataset {
  /// A name, which the service knows and the request does not tell.
  fileprivate var name: String { "dataset-" + String(id.prefix(4)) }

  fileprivate var manifestPath: String { "/modelarts-\(name)/annotation/V001/V001.manifest" }
}
