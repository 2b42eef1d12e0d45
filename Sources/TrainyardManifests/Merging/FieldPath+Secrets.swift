internal import TrainyardResources

extension FieldPath {
  /// Whether the value may have a secret in it: free texts may, but nothing that decides what is started and what it costs.
  var secretUse: SecretUse { Self.decisive.contains(self) ? .decisive : .hidden }

  /// The config fields that are numbers, choices, and names of things at the service.
  private static let decisive = Set(ConfigField.allCases.filter(\.isDecisive).map { FieldPath($0) })
}

extension ConfigField {
  /// Whether the value decides what is started and what it costs.
  var isDecisive: Bool {
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
