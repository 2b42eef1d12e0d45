/// Collects the fields of a content under the rules that declared and observed configs share.
///
/// Fields that are added in the order of their paths need not be sorted, which planning very many runs notices.
struct ContentBuilder {
  let shape: Shape
  private var fields: [Content.Field] = []

  init(shape: Shape) {
    self.shape = shape
  }

  var content: Content { Content(fields) }

  /// Adds a value; nil and empty text count as absent.
  ///
  /// - Parameter detail: The path inside the field.
  mutating func add(_ field: ConfigField, at detail: String = "", _ text: String?) {
    guard let text, !text.isEmpty else { return }
    add(FieldPath(field, detail), ContentValue(text))
  }

  mutating func add(_ field: ConfigField, number: (some BinaryInteger)?) {
    add(field, number.map { String($0) })
  }

  /// Adds parameters; empty text differs from a missing label.
  mutating func add(parameters: some Sequence<(label: String, value: ContentValue)>) {
    let known = parameters.filter { shape.knownLabels?.contains($0.label) ?? true }
    for field in known.map({ Content.Field(.parameter($0.label), $0.value) }).sorted(by: { $0.path < $1.path }) {
      add(field.path, field.value)
    }
  }

  mutating func add(obsURLs urls: [String]) {
    for (index, url) in urls.enumerated() {
      urls.count == 1 ? add(.dataURL, url) : add(.dataSource, at: "[\(index)].data_url", url)
    }
  }

  mutating func add(datasets: [(id: String, version: String)]) {
    for (index, dataset) in datasets.enumerated() {
      if datasets.count == 1 {
        add(.datasetID, dataset.id)
        add(.datasetVersionID, dataset.version)
      } else {
        add(.dataSource, at: "[\(index)].dataset_id", dataset.id)
        add(.dataSource, at: "[\(index)].dataset_version", dataset.version)
      }
    }
  }

  mutating func add(volumes: [Volume]) {
    for (index, volume) in volumes.enumerated() {
      let kind: String
      switch volume.source {
      case .nfs(let id):
        kind = "[\(index)].nfs"
        add(.volumes, at: kind + ".id", id)
      case .hostPath: kind = "[\(index)].host_path"
      }
      add(.volumes, at: kind + ".src_path", volume.sourcePath)
      add(.volumes, at: kind + ".dest_path", volume.destinationPath)
      add(.volumes, at: kind + ".read_only", String(volume.isReadOnly))
    }
  }

  mutating func add(nas: NetworkStorage) {
    add(.nasType, nas.type)
    add(.nasShareAddr, nas.shareAddress)
    add(.nasMountPath, nas.mountPath)
  }

  private mutating func add(_ path: FieldPath, _ value: ContentValue) {
    if !shape.isIgnored(path) { fields.append(Content.Field(path, value)) }
  }
}
