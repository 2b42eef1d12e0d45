import TrainyardResources

extension RunConfig {
  /// The value of a field as text, the way the table of fields writes it.
  func text(of field: ConfigField) -> String {
    switch field {
    case .workerServerNum: String(workerServerNum)
    case .parameter: parameters.map { "\($0.label)=\($0.value)" }.joined(separator: " ")
    case .trainURL: trainURL
    case .logURL: logURL
    case .volumes: volumes.map(\.text).joined(separator: " ")
    case .nasType: nas?.type ?? ""
    case .nasShareAddr: nas?.shareAddress ?? ""
    case .nasMountPath: nas?.mountPath ?? ""
    case .dataURL, .datasetID, .datasetVersionID, .dataSource: inputText(of: field)
    case .specID, .specCode, .poolID: resourceText
    case .appURL, .bootFileURL, .engineID, .engineVersion, .modelID, .userImageURL, .userCommand: codeText(of: field)
    }
  }

  private func inputText(of field: ConfigField) -> String {
    switch input {
    case .dataURL(let url): return url
    case .dataset(let id, let version): return field == .datasetID ? id : version
    case .sources(let sources):
      return sources.map { source in
        switch source {
        case .obs(let url): "obs:\(url)"
        case .dataset(let id, let version): "\(id):\(version)"
        }
      }.joined(separator: " ")
    case nil: return ""
    }
  }

  private var resourceText: String {
    switch resource {
    case .specID(let id): String(id)
    case .specCode(let code): code
    case .pool(let pool): pool
    case nil: ""
    }
  }

  private func codeText(of field: ConfigField) -> String {
    switch code {
    case .engine(let app, let boot, let engine):
      switch (field, engine) {
      case (.appURL, _): return app
      case (.bootFileURL, _): return boot
      case (_, .id(let id)): return String(id)
      case (_, .version(let version)): return version
      }
    case .model(let id): return String(id)
    case .image(let url, let command, let app):
      return field == .userImageURL ? url : (field == .userCommand ? command : app) ?? ""
    case nil: return ""
    }
  }
}

extension Volume {
  fileprivate var text: String {
    let kind =
      switch source {
      case .nfs(let id): "nfs \(id)"
      case .hostPath: "host"
      }
    return "\(kind) \(sourcePath) \(destinationPath) \(isReadOnly)"
  }
}
