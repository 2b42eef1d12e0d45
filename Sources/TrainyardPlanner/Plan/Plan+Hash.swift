package import TrainyardResources

extension Plan {
  /// The digest of everything that applying the plan would do.
  ///
  /// It covers owner, endpoint, project, workspace, what the plan was limited to and, per action, address, kind, remote ids, status class, what is sent
  /// (secrets by name, a defaulted parent as `newest`) and dependencies. Durations, prose and places stay outside, so
  /// that a hash approved in review survives until the merge.
  package var hash: Fingerprint {
    var input = HashInput()
    input.add(owner.description, target.endpoint, target.projectID, target.workspaceID)
    for word in filter.words { input.add("filter", word) }
    for action in actions {
      input.add(action.id.description)
      action.operation.add(to: &input, origins: action.origins)
      for run in action.kills { input.add("ends", run.name, run.status.category.rawValue) }
      for dependency in action.dependencyList { input.add(dependency.description) }
      input.add("")
    }
    return Fingerprint(hashing: input.bytes)
  }
}

/// Texts one after another, each behind its length, so that no two lists have one encoding.
private struct HashInput {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ texts: String...) {
    for text in texts {
      bytes.append(contentsOf: "\(text.utf8.count):".utf8)
      bytes.append(contentsOf: text.utf8)
    }
  }
}

extension Operation {
  fileprivate func add(to input: inout HashInput, origins: FieldOrigins) {
    switch self {
    case .createConfiguration(_, let description, let config), .updateConfiguration(_, let description, let config):
      input.add(description)
      config.add(to: &input, origins: origins)
    case .deleteConfiguration: break
    case .createJob(_, let description, let config, let first):
      input.add(description)
      guard let first else {
        input.add("no run")
        return config.add(to: &input, origins: origins)
      }
      first.add(to: &input, origins: origins)
    case .updateJob(let id, _, let description): input.add(String(id), description)
    case .deleteJob(let id, _, let versions):
      input.add(String(id))
      for version in versions { input.add(String(version.id), version.status.category.rawValue) }
    case .createVersion(_, let jobID, let launch):
      input.add(jobID.map { String($0) } ?? "new")
      launch.add(to: &input, origins: origins)
    case .stopVersion(_, let jobID, let version), .deleteVersion(_, let jobID, let version):
      input.add(String(jobID), String(version.id), version.status.category.rawValue)
    }
  }
}

extension Launch {
  fileprivate func add(to input: inout HashInput, origins: FieldOrigins) {
    input.add(address.description, parent.description)
    config.add(to: &input, origins: origins)
  }
}

extension RunConfig {
  /// Adds all values that a request carries, secrets by their names.
  fileprivate func add(to input: inout HashInput, origins: FieldOrigins) {
    // A source in a list is the same run as one without, and another body.
    if case .sources = self.input { input.add("sources") }
    for field in sentContent.fields {
      if let name = origins.secretName(field.path) {
        input.add(field.path.text, "secret", name)
      } else {
        input.add(field.path.text, "value", field.value.text)
      }
    }
  }
}
