internal import TrainyardResources

/// One action in the form of Terraform's `resource_changes`, so that policies written for it work unchanged.
package struct ResourceChangeDocument: Sendable, Hashable, Codable {
  package struct Change: Sendable, Hashable, Codable {
    /// `create`, `update` or `delete`; stopping a version is an update.
    package var actions: [String]
    /// The fields before by path, nil for a create.
    package var before: [String: String]?
    /// The fields after by path, nil for a delete.
    package var after: [String: String]?
    /// The paths of secret fields.
    package var afterSensitive: [String: Bool]
  }

  package var address: String
  package var type: String
  package var name: String
  package var change: Change

  init(_ action: Action, redactor: inout Redactor) {
    address = action.address.description
    name = action.address.lastName
    let verb: String
    switch action.kind {
    case .createConfig, .updateConfig, .deleteConfig: type = "training_job_config"
    case .createJob, .updateJob, .deleteJob: type = "training_job"
    case .createVersion, .stopVersion, .deleteVersion: type = "training_job_version"
    }
    switch action.kind {
    case .createConfig, .createJob, .createVersion: verb = "create"
    case .updateConfig, .updateJob, .stopVersion: verb = "update"
    case .deleteConfig, .deleteJob, .deleteVersion: verb = "delete"
    }
    let after = verb == "delete" ? nil : action.fieldsAfter(redactor: &redactor)
    let before = verb == "create" ? nil : action.fieldsBefore(after: after ?? [:], redactor: &redactor)
    let sensitive = (after ?? [:]).keys.filter { action.origins.isSensitive(FieldPath($0)) }
    change = Change(
      actions: [verb], before: before, after: after,
      afterSensitive: Dictionary(uniqueKeysWithValues: sensitive.map { ($0, true) }))
  }
}

extension Address {
  fileprivate var lastName: String {
    switch self {
    case .configuration(let name), .job(let name), .undeclared(_, let name): name
    case .entry(_, let name, let run): name + (run.map { "[\($0)]" } ?? "")
    }
  }
}

extension Action {
  fileprivate func fieldsAfter(redactor: inout Redactor) -> [String: String] {
    switch operation {
    case .createConfiguration(_, let description, let config), .updateConfiguration(_, let description, let config):
      var fields = redactor.shown(config.content(in: Shape(of: config, comparesLogURL: true)), origins: origins)
      fields[FieldPath.configDescription.text] = description
      return fields
    case .createJob(_, let description, _, let first):
      var fields = first.map { redactor.shown($0.content, origins: origins) } ?? [:]
      fields[FieldPath.jobDescription.text] = description
      return fields
    case .updateJob(_, _, let description): return [FieldPath.jobDescription.text: description]
    case .createVersion(_, _, let launch): return redactor.shown(launch.content, origins: origins)
    case .stopVersion: return ["status": "KILLED"]
    case .deleteConfiguration, .deleteJob, .deleteVersion: return [:]
    }
  }

  fileprivate func fieldsBefore(after: [String: String], redactor: inout Redactor) -> [String: String] {
    switch operation {
    case .stopVersion(_, _, let version), .deleteVersion(_, _, let version):
      return ["version_name": version.name, "status": version.status.name]
    default:
      var fields = after
      for change in changes {
        fields[change.path.text] = redactor.shown(change.before, isSensitive: change.isSensitive)
      }
      return fields
    }
  }
}
