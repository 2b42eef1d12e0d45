package import TrainyardResources

extension Plan {
  /// The digest of everything that applying the plan would do.
  ///
  /// It covers owner, target and, per action, address, kind, remote ids, status class, what is sent (values of secrets
  /// left out, a defaulted parent as `newest`) and dependencies. Durations, prose and places stay outside, so that a hash
  /// approved in review survives until the merge.
  package var hash: Fingerprint {
    var parts = [
      owner.description, target.endpoint, target.region ?? "", target.projectID, target.workspaceID,
    ]
    for action in actions {
      parts += [action.id.description] + action.operation.hashedParts(origins: action.origins)
      parts += action.dependencies.map(\.description).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      parts.append("")
    }
    var bytes: [UInt8] = []
    for part in parts {
      bytes.append(contentsOf: "\(part.utf8.count):".utf8)
      bytes.append(contentsOf: part.utf8)
    }
    return Fingerprint(hashing: bytes)
  }
}

extension Operation {
  fileprivate func hashedParts(origins: FieldOrigins) -> [String] {
    switch self {
    case .createConfiguration(_, let description, let config), .updateConfiguration(_, let description, let config):
      [description] + config.hashedParts(origins: origins)
    case .deleteConfiguration: []
    case .createJob(_, let description, let config, let first):
      [description] + (first?.hashedParts(origins: origins) ?? ["no run"] + config.hashedParts(origins: origins))
    case .updateJob(let id, _, let description): [String(id), description]
    case .deleteJob(let id, _, let versions): [String(id)] + versions.map { String($0) }
    case .createVersion(_, let jobID, let launch):
      [jobID.map { String($0) } ?? "new"] + launch.hashedParts(origins: origins)
    case .stopVersion(_, let jobID, let version), .deleteVersion(_, let jobID, let version):
      [String(jobID), String(version.id), version.status.category.rawValue]
    }
  }
}

extension Launch {
  fileprivate func hashedParts(origins: FieldOrigins) -> [String] {
    let parentText =
      switch parent {
      case .version(let id): String(id)
      case .launched(let address): address.description
      case .newest: "newest"
      }
    return [address.description, parentText] + config.hashedParts(origins: origins)
  }
}

extension RunConfig {
  /// All values that a request carries, secrets without their values.
  fileprivate func hashedParts(origins: FieldOrigins) -> [String] {
    content(in: Shape(of: self, comparesLogURL: true)).fields.flatMap { field in
      [field.path.text, origins.isSensitive(field.path) ? "(sensitive)" : field.value.text]
    }
  }
}
