/// What takes the fields of a content one after another, in the order of their paths.
///
/// The rules of what counts stand here once, for all sinks.
protocol ContentSink {
  var shape: Shape { get }

  /// The order of the parameters that came last, which is mostly that of the next ones.
  var parameterOrder: ParameterOrder { get set }

  /// Takes a text that is not empty.
  ///
  /// - Parameter detail: The path inside the field.
  mutating func take(_ field: ConfigField, at detail: String, _ text: String)

  mutating func take(_ field: ConfigField, number: Int64)

  /// Takes parameters whose labels count, in the order of their labels.
  mutating func take(parameter label: String, _ value: ContentValue)
}

extension ContentSink {
  /// Adds a value; nil and empty text count as absent.
  ///
  /// - Parameter detail: The path inside the field.
  mutating func add(_ field: ConfigField, at detail: String = "", _ text: String?) {
    guard let text, !text.isEmpty else { return }
    take(field, at: detail, text)
  }

  mutating func add(_ field: ConfigField, number: Int64?) {
    if let number { take(field, number: number) }
  }

  /// Adds parameters; empty text differs from a missing label.
  mutating func add(parameters: [some LabelledValue]) {
    guard !parameters.isEmpty else { return }
    let shape = shape
    parameterOrder.arrange(parameters)
    for index in parameterOrder.indices
    where shape.knownLabels == nil || shape.counts(parameters[index].label, parameters[index].contentValue) {
      take(parameter: parameters[index].label, parameters[index].contentValue)
    }
  }

  mutating func add(obsURLs urls: [String]) {
    if urls.count == 1 { return add(obsURL: urls[0]) }
    for (index, url) in urls.enumerated() {
      add(source: index, "data_url", url, likewise: .dataURL)
    }
  }

  /// Adds the only source in OBS, which a list of one spells in another way.
  mutating func add(obsURL url: String?) {
    add(.dataURL, url, likewise: "data_url")
  }

  mutating func add(datasets: [(id: String, version: String)]) {
    for (index, dataset) in datasets.enumerated() {
      if datasets.count == 1 {
        add(.datasetID, dataset.id, likewise: "dataset_id")
        add(.datasetVersionID, dataset.version, likewise: "dataset_version")
      } else {
        add(source: index, "dataset_id", dataset.id, likewise: .datasetID)
        add(source: index, "dataset_version", dataset.version, likewise: .datasetVersionID)
      }
    }
  }

  /// Adds a field of the only source, unless the same field is left out in the spelling of a list.
  private mutating func add(_ field: ConfigField, _ text: String?, likewise key: String) {
    if !shape.ignored.isEmpty, shape.isIgnored(FieldPath(.dataSource, "[0].\(key)")) { return }
    add(field, text)
  }

  /// Adds a field of one of several sources, unless the same field is left out in the spelling of a single source.
  private mutating func add(source index: Int, _ key: String, _ text: String, likewise field: ConfigField) {
    if !shape.ignored.isEmpty, shape.isIgnored(FieldPath(field)) { return }
    add(.dataSource, at: "[\(index)].\(key)", text)
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
}

/// A parameter of either side: what was declared, or what the service reports.
protocol LabelledValue {
  var label: String { get }
  var contentValue: ContentValue { get }
}

extension Parameter: LabelledValue {
  var contentValue: ContentValue { ContentValue(value) }
}

extension ObservedConfig.Parameter: LabelledValue {
  var contentValue: ContentValue { value }
}

extension String {
  /// Whether the bytes come before another text's bytes.
  package func isBefore(_ other: String) -> Bool {
    // Comparing bytes where they lie is many times faster than through the views, and plans compare millions.
    utf8.withContiguousStorageIfAvailable { bytes in
      other.utf8.withContiguousStorageIfAvailable { bytes.lexicographicallyPrecedes($0) }
    }.flatMap(\.self) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}
