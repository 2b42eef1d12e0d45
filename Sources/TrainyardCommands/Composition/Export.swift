internal import TrainyardDiagnostics
internal import TrainyardManifests
internal import TrainyardResources

/// Reads what the service has and makes manifests of it.
struct Export {
  let project: Project
  /// What the project's manifests declare as secrets.
  var secrets = DeclaredSecrets()
  let patterns: OwnershipPatterns
  var includesForeign = false
  /// The schema as the files name it.
  let schema: String?

  /// - Parameter withRemote: Runs a body with the project's service.
  func read(
    _ withRemote: (_ body: (RemoteSession) async throws -> ObservedState) async throws -> ObservedState
  ) async throws -> ManifestExport {
    let observed = try await withRemote { remote in
      try await remote.reader.observe(ObservationScope(exporting: patterns, of: project.owner))
    }
    return ManifestExport(
      observed,
      ExportSettings(
        owner: project.owner, jobs: patterns.jobs, configurations: patterns.configurations,
        includesForeign: includesForeign, undeclaredVersions: project.undeclaredVersions, schema: schema,
        secrets: secrets))
  }
}

extension ManifestExport {
  /// What people have to know: what is left out, what will change, and which variables planning needs.
  var remarks: [String] {
    findings.map { finding in
      switch finding.kind {
      case .endangered: "WARNING, left out: \(finding)".visible
      case .leftOut: "left out: \(finding)".visible
      case .changes: "will change: \(finding)".visible
      case .note: "note: \(finding)".visible
      }
    }
      + secrets.map { secret in
        let uses = secret.uses.map { "'\($0.label)' of \($0.address)" }.joined(separator: ", ")
        return "before planning, set \(secret.variable) to the value of \(uses)".visible
      }
  }
}
