import TestSupport
import TrainyardDiagnostics
import TrainyardManifests
import TrainyardPlanner
import TrainyardResources

/// What becomes of an observed state that is exported, loaded and planned.
struct ExportedWorld {
  let observed: ObservedState
  let export: ManifestExport
  let manifests: Manifests
  /// The plan for the exported manifests against what they were made from; nil where they do not load.
  let plan: Plan?

  /// The project deletes whatever it can, so that nothing stays by chance.
  static let project = """
    apiVersion: trainyard/v1
    kind: Project
    metadata: {name: vision}
    spec:
      undeclared_versions: delete
      ownership: {jobs: ["*"], configs: ["*"]}

    """

  init(_ observed: ObservedState, includesForeign: Bool = false) {
    self.observed = observed
    let settings = ExportSettings(
      owner: Samples.owner, includesForeign: includesForeign, undeclaredVersions: .delete, schema: "../schema.json")
    let export = ManifestExport(observed, settings)
    self.export = export
    let input = Manifests.Input(
      projectFile: SourceFile(path: "trainyard.yaml", text: Self.project),
      environment: Self.environment(of: export, observed), allowsEmpty: true)
    manifests = Manifests(input) { _ in export.files.map { SourceFile(path: $0.path, text: $0.text) } }
    let options = PlanOptions(
      ownership: OwnershipPatterns(jobs: [GlobPattern("*")], configurations: [GlobPattern("*")]))
    plan = manifests.desired.map { Planner(target: Samples.target, options: options).plan($0, observed) }
  }

  /// The variables as a person sets them: with the values that the service shows at the places reported.
  private static func environment(of export: ManifestExport, _ observed: ObservedState) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: export.secrets.map { secret in
        (secret.variable, secret.uses.first.flatMap { value(at: $0, in: observed) } ?? "")
      })
  }

  static func value(at use: ExportedSecret.Use, in observed: ObservedState) -> String? {
    let config: ObservedConfig?
    switch use.address {
    case .configuration(let name): config = observed.configurations.first { $0.name == name }?.config
    case .undeclared(let job, let version):
      config = observed.jobs.first { $0.name == job }?.versions?.first { $0.name == version }?.config
    case .job, .entry: config = nil
    }
    return config?.parameters.first { $0.label.utf8.elementsEqual(use.label.utf8) }?.value.text
  }
}

extension ExportedWorld {
  /// What contradicts "export, then plan, is empty"; empty where it holds.
  var violations: [String] {
    guard let plan else { return ["does not load: \(DiagnosticFormatter().format(manifests.diagnostics))"] }
    let announced = Set(export.findings.filter { $0.kind == .changes }.map(\.address))
    let problems = plan.problems.map { "problem: \($0.message)" }
    let endangered = Set(export.findings.filter { $0.kind == .endangered }.map(\.address))
    let actions = plan.actions.filter { action in
      switch action.kind {
      case .updateJob, .updateConfig: !announced.contains(action.address)
      case .deleteJob, .deleteConfig: !endangered.contains(action.address)
      default: true
      }
    }
    let withheld = plan.withheld.filter { $0.kind != .deleteJob }
    return problems + actions.map { "action: \($0.kind) \($0.address): \($0.reason.words)" }
      + withheld.map { "withheld: \($0.kind) \($0.address): \($0.words)" } + losses(plan) + leaks
  }

  /// Versions that are neither declared nor reported, and the other way round.
  private func losses(_ plan: Plan) -> [String] {
    let unmanaged = Set(
      plan.unmanaged.map(\.address).filter { if case .undeclared = $0 { true } else { false } })
    let reported = Set(
      export.findings.filter { $0.kind == .leftOut }.map(\.address).filter {
        if case .undeclared = $0 { true } else { false }
      })
    return unmanaged.symmetricDifference(reported).map { "\($0) is declared and reported, or neither" }.sorted()
  }

  /// Secrets of the service that stand in a file or a finding.
  private var leaks: [String] {
    let configs =
      observed.configurations.compactMap(\.config) + observed.jobs.flatMap { ($0.versions ?? []).map(\.config) }
    let secrets = configs.flatMap(\.parameters).filter { SensitiveName.isSensitive($0.label) }.map(\.value.text)
    let texts = export.files.map(\.text) + export.findings.map(\.description)
    return Set(secrets).filter { $0.contains("hidden") }.filter { secret in texts.contains { $0.contains(secret) } }
      .map { "'\($0)' is written" }.sorted()
  }

  /// The files as one text, for messages.
  var text: String {
    export.files.map { "=== \($0.path)\n\($0.text)" }.joined() + export.findings.map { "\($0.kind): \($0)\n" }.joined()
  }
}

extension ObservedState {
  /// The state with all paths inside a bucket, as manifests want them.
  var inBucket: ObservedState {
    var state = self
    for index in state.configurations.indices { state.configurations[index].config?.moveIntoBucket() }
    for job in state.jobs.indices {
      for index in (state.jobs[job].versions ?? []).indices { state.jobs[job].versions?[index].config.moveIntoBucket() }
    }
    return state
  }
}

extension ObservedConfig {
  fileprivate mutating func moveIntoBucket() {
    func moved(_ path: String?) -> String? { path.map { $0.hasPrefix("/") ? "/bucket\($0)" : $0 } }
    (appURL, bootFileURL, dataURL) = (moved(appURL), moved(bootFileURL), moved(dataURL))
    (trainURL, logURL) = (moved(trainURL), moved(logURL))
    dataSources = dataSources.map { source in
      if case .obs(let url) = source { .obs(dataURL: moved(url) ?? url) } else { source }
    }
  }
}
