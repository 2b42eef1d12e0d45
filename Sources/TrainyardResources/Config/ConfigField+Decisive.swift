extension ConfigField {
  /// Whether the value decides what is started and what it costs.
  package var isDecisive: Bool {
    switch self {
    case .workerServerNum, .engineID, .engineVersion, .modelID, .datasetID, .datasetVersionID, .specID, .specCode,
      .poolID, .nasType:
      true
    case .appURL, .bootFileURL, .parameter, .dataURL, .dataSource, .trainURL, .logURL, .userImageURL, .userCommand,
      .volumes, .nasShareAddr, .nasMountPath:
      false
    }
  }
}

extension FieldPath {
  /// Whether the value decides what is started and what it costs.
  package var isDecisive: Bool { ConfigField(rawValue: text)?.isDecisive == true }
}
