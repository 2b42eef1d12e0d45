internal import TrainyardDiagnostics

/// What somebody probably meant by a key that its mapping does not take.
enum KeyHint {
  /// Keys of the API, or of other tools, that are called otherwise here.
  private static let synonyms = [
    "flavor": "spec_code", "flavor_code": "spec_code", "dataset_version": "dataset_version_id",
    "parameters": "parameter",
    "hyperparameters": "parameter", "pre_version_id": "parent", "replicas": "runs", "retries": "retry",
    "inputs": "data_source", "engine": "engine_version", "image": "user_image_url", "command": "user_command",
    "nodes": "worker_server_num", "description": "job_desc", "job_name": "metadata.name",
    "config_name": "metadata.name",
    "base": "from", "env": "environments", "vars": "variables",
  ]

  static func hint(for key: String, in keys: KeyList, _ findings: Findings) -> String? {
    guard findings.deservesCare else { return nil }
    if let meant = synonyms[key], keys.contains(meant) || meant.hasPrefix("metadata") {
      return "did you mean '\(meant)'?"
    }
    return findings.hint(for: key, in: keys.all) ?? "it takes \(keys.all.joined(separator: ", "))"
  }
}
