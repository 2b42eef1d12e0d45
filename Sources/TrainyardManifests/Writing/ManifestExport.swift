package import TrainyardResources
internal import TrainyardYAML

/// Manifests of what exists at the service, with which planning finds nothing to do.
///
/// Every job becomes a file, all saved configurations one. What several runs share stands in the job's `config`, runs of
/// equal content are one entry, and secrets are references to variables of the environment. What manifests cannot express
/// is left out and reported; nothing that exists is launched, stopped or deleted for it.
package struct ManifestExport: Sendable {
  /// The files, configurations first.
  package private(set) var files: [ManifestFile] = []
  /// What is left out, and what else people have to know, in the order of the files.
  package private(set) var findings: [ExportFinding] = []
  /// The variables that have to be set for planning.
  package private(set) var secrets: [ExportedSecret] = []

  private let settings: ExportSettings
  private let catalog: Catalog
  /// The paths of the files without regard to case, which some file systems ignore.
  private var paths: Set<String> = []

  /// Exports what is selected of an observed state.
  ///
  /// - Parameters:
  ///   - observed: What the service reports, with all that is selected in scope, and with its lists.
  ///   - settings: What is selected, and the project that the manifests are for.
  package init(_ observed: ObservedState, _ settings: ExportSettings) {
    self.settings = settings
    catalog = observed.catalog
    // Variables are numbered in the order of the files, whatever the order of the answers.
    let observed = ObservedState(configurations: observed.configurations, jobs: observed.jobs)
    var variables = SecretVariables(hiding: settings.secrets)
    exportConfigurations(observed.configurations, &variables)
    exportJobs(observed.jobs, &variables)
    secrets = variables.secrets
  }

  private mutating func exportConfigurations(_ all: [ObservedConfiguration], _ variables: inout SecretVariables) {
    var documents: [(comments: [String], root: YAMLValue)] = []
    for configuration in all where settings.configurations.contains(where: { $0.matches(configuration.name) }) {
      guard isOurs(configuration.description, .configuration(configuration.name)) else { continue }
      var export = ConfigurationExport(configuration, settings, catalog)
      if let document = export.document(&variables) { documents.append(([], document)) }
      findings += export.findings
    }
    if !documents.isEmpty { add(documents, named: "configs") }
  }

  private mutating func exportJobs(_ all: [ObservedJob], _ variables: inout SecretVariables) {
    var names: Set<String> = []
    for job in all where settings.jobs.contains(where: { $0.matches(job.name) }) {
      guard isOurs(job.description, .job(job.name)) else { continue }
      guard names.insert(job.name).inserted else {
        findings.append(ExportFinding(.leftOut, .job(job.name), "there is a second job of this name, id \(job.id)"))
        continue
      }
      var export = JobExport(job, settings, catalog)
      if let document = export.document(&variables) { add([([], document)], named: job.name) }
      findings += export.findings
    }
  }

  /// Whether an object may be exported: it is ours, nobody's, or others' are asked for.
  private mutating func isOurs(_ description: MarkedDescription, _ address: Address) -> Bool {
    let owner: String
    switch description.ownership {
    case .unmarked: return true
    case .marked(let mark) where mark.owner == settings.owner: return true
    case .marked(let mark): owner = mark.owner.description
    case .malformed: owner = "somebody whose mark this version cannot read"
    }
    if !settings.includesForeign {
      findings.append(ExportFinding(.leftOut, address, "it belongs to \(owner)"))
    }
    return settings.includesForeign
  }

  private mutating func add(_ documents: [(comments: [String], root: YAMLValue)], named name: String) {
    var path = "\(name).yaml"
    var number = 1
    while !paths.insert(path.lowercased()).inserted {
      number += 1
      path = "\(name)-\(number).yaml"
    }
    let text = YAMLDocumentText.text(of: documents, modeline: settings.schema.map(ManifestEnvelope.modeline))
    files.append(ManifestFile(path: path, text: text))
  }
}
