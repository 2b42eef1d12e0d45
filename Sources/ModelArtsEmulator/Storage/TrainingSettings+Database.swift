internal import GRDB
internal import ModelArtsAPI

/// Settings are one JSON column, written by their synthesised coding: the service has no query that looks inside.
extension TrainingSettings: DatabaseValueConvertible {}

/// Read by hand: a list of a thousand versions reads a thousand settings, and a general decoder takes most of its time.
extension TrainingSettings {
  /// Reads the text of the column.
  ///
  /// - Throws: `JSONSyntaxError` for a text that this program has not written.
  init(stored text: String) throws {
    self.init(workerCount: 1)
    for member in try JSONValue(parsing: text).object?.members ?? [] { read(member.key, member.value) }
  }

  private mutating func read(_ key: String, _ value: JSONValue) {
    switch key {
    case "workerCount": workerCount = value.integer.map { Int($0) } ?? 1
    case "appURL": appURL = value.text
    case "bootFileURL": bootFileURL = value.text
    case "engineID": engineID = value.integer
    case "modelID": modelID = value.integer
    case "parameters": parameters = value.elements?.compactMap(\.object).map(TrainingParameter.init(stored:)) ?? []
    case "input": input = value.object.flatMap(DataInput.init(stored:))
    case "specID": specID = value.integer
    case "poolID": poolID = value.text
    case "trainURL": trainURL = value.text
    case "logURL": logURL = value.text
    case "imageURL": imageURL = value.text
    case "command": command = value.text
    case "volumes": volumes = value.elements?.compactMap(\.object).map(TrainingVolume.init(stored:))
    case "nasType": nasType = value.text
    case "nasShareAddress": nasShareAddress = value.text
    case "nasMountPath": nasMountPath = value.text
    default: break
    }
  }
}

extension TrainingParameter {
  fileprivate init(stored object: JSONObject) {
    self.init(label: object["label"]?.text, value: object["value"]?.text)
  }
}

extension DataInput {
  fileprivate init?(stored object: JSONObject) {
    guard let member = object.members.first, let value = member.value.object?["_0"] else { return nil }
    switch member.key {
    case "path": self = .path(value.text ?? "")
    case "dataset": self = .dataset(Dataset(stored: value.object ?? [:]))
    case "paths": self = .paths(value.elements?.compactMap(\.text) ?? [])
    case "datasets": self = .datasets(value.elements?.compactMap(\.object).map(Dataset.init(stored:)) ?? [])
    default: return nil
    }
  }
}

extension DataInput.Dataset {
  fileprivate init(stored object: JSONObject) {
    self.init(id: object["id"]?.text ?? "", versionID: object["versionID"]?.text ?? "")
  }
}

extension TrainingVolume {
  fileprivate init(stored object: JSONObject) {
    let nfs = object["source"]?.object?["nfs"]?.object
    self.init(
      source: nfs.map { .nfs(id: $0["id"]?.text ?? "") } ?? .hostPath, sourcePath: object["sourcePath"]?.text ?? "",
      destinationPath: object["destinationPath"]?.text ?? "", isReadOnly: object["isReadOnly"]?.boolean ?? false)
  }
}
