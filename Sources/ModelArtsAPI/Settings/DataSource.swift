/// One element of `data_source`.
public enum DataSource: Sendable, Hashable {
  /// Files under an OBS path.
  case obs(dataURL: String)
  /// A version of a dataset.
  case dataset(id: String, version: String)
  /// A kind that this edition does not know, as it came.
  case other(JSONValue)
}

extension DataSource {
  init(fields: JSONFields) throws(UnreadableBody) {
    let version = try fields.text("dataset_version", or: "dataset_version_id")
    if let id = try fields.text("dataset_id"), let version {
      self = .dataset(id: id, version: version)
    } else if let url = try fields.text("data_url") {
      self = .obs(dataURL: url)
    } else {
      self = .other(.object(fields.object))
    }
  }

  var json: JSONValue {
    switch self {
    case .obs(let dataURL): ["type": "obs", "data_url": .string(dataURL)]
    case .dataset(let id, let version):
      ["type": "dataset", "dataset_id": .string(id), "dataset_version": .string(version)]
    case .other(let value): value
    }
  }
}
