internal import TrainyardResources

/// One action in the form of Terraform's `resource_changes`, so that policies written for it work unchanged.
///
/// A replacement is two entries, a create and a delete or stop, since each is a request of its own; what does not change has
/// no entry.
package struct ResourceChangeDocument: Sendable, Hashable, Codable {
  package struct Change: Sendable, Hashable {
    /// `create`, `update` or `delete`; stopping a version is an update.
    package var actions: [String]
    /// The fields before by path, nil for a create.
    package var before: [String: String]?
    /// The fields after by path, nil for a delete.
    package var after: [String: String]?
    /// The paths of secret fields in ``before``.
    package var beforeSensitive: [String: Bool]
    /// The paths of secret fields in ``after``.
    package var afterSensitive: [String: Bool]
  }

  package var address: String
  /// `managed`, as for everything that Terraform changes.
  package var mode = "managed"
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
    var after = verb == "delete" ? nil : action.fieldsAfter(redactor: &redactor)
    // What is hidden on one side is hidden on the other, so that nobody tells from what is shown what is not.
    for change in action.changes where change.isSensitive && after?[change.path.text] != nil {
      after?[change.path.text] = redactor.shown(change.after, isSensitive: true)
    }
    let before = verb == "create" ? nil : action.fieldsBefore(after: after ?? [:], redactor: &redactor)
    change = Change(
      actions: [verb], before: before, after: after, beforeSensitive: action.secretPaths(of: before),
      afterSensitive: action.secretPaths(of: after))
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
  /// The paths of the fields that must not be shown, each with true.
  fileprivate func secretPaths(of fields: [String: String]?) -> [String: Bool] {
    let hidden = Set(changes.filter(\.isSensitive).map(\.path.text))
    let paths = (fields ?? [:]).keys.filter { hidden.contains($0) || origins.isSensitive(FieldPath($0)) }
    return Dictionary(uniqueKeysWithValues: paths.map { ($0, true) })
  }

  fileprivate func fieldsAfter(redactor: inout Redactor) -> [String: String] {
    switch operation {
    case .createConfiguration(_, let description, let config), .updateConfiguration(_, let description, let config):
      fields(of: config, describedBy: description, at: .configDescription, &redactor)
    case .createJob(_, let description, let config, let first):
      fields(of: first?.config ?? config, describedBy: description, at: .jobDescription, &redactor)
    case .updateJob(_, _, let description):
      fields(of: nil, describedBy: description, at: .jobDescription, &redactor)
    case .createVersion(_, _, let launch): redactor.shown(launch.config.sentContent, origins: origins)
    case .stopVersion(_, _, let version): ["version_name": version.name, "status": "KILLED"]
    case .deleteConfiguration, .deleteJob, .deleteVersion: [:]
    }
  }

  /// All that is sent, the user's text and the mark apart as in ``changes``.
  private func fields(
    of config: RunConfig?, describedBy text: String, at path: FieldPath, _ redactor: inout Redactor
  ) -> [String: String] {
    var fields = config.map { redactor.shown($0.sentContent, origins: origins) } ?? [:]
    let description = MarkedDescription(text)
    fields[path.text] = description.text
    fields[FieldPath.mark.text] = description.markText
    return fields
  }

  fileprivate func fieldsBefore(after: [String: String], redactor: inout Redactor) -> [String: String] {
    switch operation {
    case .stopVersion(_, _, let version), .deleteVersion(_, _, let version):
      return ["version_name": version.name, "status": version.status.name]
    case .deleteConfiguration(let name): return ["config_name": name]
    case .deleteJob(_, let name, let versions): return ["job_name": name, "version_count": String(versions.count)]
    default:
      var fields = after
      for change in changes {
        fields[change.path.text] = redactor.shown(change.before, isSensitive: change.isSensitive)
      }
      return fields
    }
  }
}
