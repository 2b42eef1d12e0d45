internal import TrainyardResources

extension DesiredState {
  /// Whether parameters of a label have values that no error may repeat: by the label, or since a secret is declared there.
  var isSecretParameter: @Sendable (_ label: String) -> Bool {
    var labels: Set<String> = []
    let entries = jobs.flatMap { job in job.entries.lazy.map(\.origins.sensitive) }
    for paths in entries + configurations.map(\.origins.sensitive) where !paths.isEmpty {
      labels.formUnion(paths.compactMap(\.parameterLabel))
    }
    let declared = labels
    return { SensitiveName.isSensitive($0) || declared.contains($0) }
  }
}
