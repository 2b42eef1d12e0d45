import ModelArtsAPI

/// Which document an endpoint of the sample collection answers with.
enum Document {
  static func type(of file: String) -> (any ResponseBody.Type)? {
    switch String(file.prefix { $0 != "." }) {
    case "ai-engines": AIEngineList.self
    case "aom-log": LogLines.self
    case "built-in-algorithms": BuiltInAlgorithmList.self
    case "create-job", "create-version": LaunchResult.self
    case "get-config": ConfigDetail.self
    case "get-version": VersionDetail.self
    case "list-configs": ConfigList.self
    case "list-jobs": JobList.self
    case "list-versions": VersionList.self
    case "log": LogBytes.self
    case "log-file-names": LogFileNames.self
    case "resource-specs": ResourceSpecList.self
    default: nil
    }
  }

  /// Endpoints that answer with success alone, or that this client does not use.
  static let withoutType: Set = [
    "create-config", "delete-config", "delete-job", "delete-version", "pod-metrics", "stop-version", "update-config",
    "update-job", "versions-overview",
  ]
}
