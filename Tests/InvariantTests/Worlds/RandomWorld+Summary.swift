import TrainyardPlanner
import TrainyardResources

extension RandomWorld {
  /// The world and its plan for a person who looks into a failure.
  var summary: String {
    var lines: [String] = []
    for job in desired.jobs {
      lines.append(
        "declared \(job.name): \(job.undeclaredVersions), protect \(job.isProtected.map(String.init) ?? "-"),"
          + " ignore \(job.ignored.map(\.text)), adopt \(job.adopts)")
      for entry in job.entries {
        lines.append(
          "  \(entry.name)\(entry.runIndex.map { "[\($0)]" } ?? "") runs \(entry.runs) retry \(entry.retry)"
            + " parent \(entry.parent ?? "-") \(Self.words(entry.config))")
      }
    }
    for job in observed.jobs {
      lines.append("remote \(job.name) id \(job.id) '\(job.description.remoteText)' count \(job.versionCount ?? -1)")
      for version in job.versions ?? [] {
        let parameters = version.config.parameters.map { "\($0.label)=\($0.value.text)" }.joined(separator: " ")
        lines.append(
          "  \(version.name) id \(version.id) \(version.status.name) n=\(version.nodes) \(parameters)"
            + " out \(version.config.trainURL ?? "-")")
      }
    }
    lines += desired.configurations.map { "declared config \($0.name)" }
    lines += observed.configurations.map { "remote config \($0.name) '\($0.description.remoteText)'" }
    lines += plan.actions.map { "action \($0.id) (\($0.reason.code.rawValue))" }
    lines += plan.withheld.map { "withheld \($0.kind.rawValue) \($0.address) (\($0.cause.rawValue))" }
    lines += plan.problems.map { "problem \($0.code.rawValue) \($0.message)" }
    return lines.joined(separator: "\n")
  }

  private static func words(_ config: RunConfig) -> String {
    let parameters = config.parameters.map { "\($0.label)=\($0.value)" }.joined(separator: " ")
    return "n=\(config.workerServerNum) \(parameters) out \(config.trainURL) \(config.resource.map { "\($0)" } ?? "-")"
  }
}
