internal import TrainyardDiagnostics
internal import TrainyardResources
internal import TrainyardYAML

/// Collects the documents of all files, then resolves them together.
struct ManifestResolver {
  let project: Project
  let scope: SubstitutionScope
  private var configurations: [ConfigurationManifest] = []
  private var jobs: [JobManifest] = []
  private var documents = 0

  init(project: Project, scope: SubstitutionScope) {
    self.project = project
    self.scope = scope
  }

  /// Reads the documents of one file.
  mutating func read(_ file: SourceFile, _ findings: inout Findings) {
    if let finding = file.unreadableFinding {
      findings.isPartial = true
      return findings.add(finding)
    }
    let stream = YAMLStream(parsing: file)
    findings.add(contentsOf: stream.diagnostics)
    if stream.diagnostics.hasErrors { findings.isPartial = true }
    let substituter = Substituter(scope: scope)
    for root in stream.documents {
      documents += 1
      guard let document = Document(PlacedNode(root, in: file), kinds: [.job, .configuration], &findings) else {
        findings.isPartial = true
        continue
      }
      switch document.kind {
      case .job:
        if let job = JobManifest(document, substituter, &findings) { jobs.append(job) }
      case .configuration:
        let manifest = ConfigurationManifest(document, substituter, &findings)
        if manifest?.name == nil { findings.isPartial = true }
        if let manifest { configurations.append(manifest) }
      case .project: continue
      }
    }
  }

  /// The desired state of everything that was read.
  mutating func resolve(allowsEmpty: Bool, at file: SourceFile, _ findings: inout Findings) -> DesiredState? {
    if documents == 0, !allowsEmpty, !findings.all.hasErrors {
      findings.error(
        .noDocuments, "there are no manifests: everything that this project owns would be deleted", at: file.start,
        hint: "check spec.specs or -f, or say --allow-empty if that is meant")
      return nil
    }
    checkNames(configurations.map { ($0.name, $0.nameNode) }, "TrainingJobConfig", &findings)
    checkNames(jobs.map { ($0.name, $0.nameNode) }, "TrainingJob", &findings)
    let byName = Dictionary(configurations.compactMap { manifest in manifest.name.map { ($0, manifest) } }) {
      first, _ in
      first
    }
    let substituter = Substituter(scope: scope)
    let declared = configurations.compactMap { $0.resolved(owner: project.owner, substituter, &findings) }
    configurations = []
    var declaredJobs: [DeclaredJob] = []
    declaredJobs.reserveCapacity(jobs.count)
    // What was read of a job is let go once the job is resolved: both together would take twice the memory.
    jobs.reverse()
    while let job = jobs.popLast(), !findings.isExhausted {
      var resolver = JobResolver(
        job, owner: project.owner, scope: scope, configurations: byName, defaultPolicy: project.undeclaredVersions)
      if let job = resolver.resolve(&findings) { declaredJobs.append(job) }
    }
    return DesiredState(
      owner: project.owner, configurations: declared, jobs: declaredJobs, secrets: findings.secrets)
  }

  private func checkNames(_ names: [(String?, PlacedNode)], _ kind: String, _ findings: inout Findings) {
    var first: [String: PlacedNode] = [:]
    for case (let name?, let node) in names {
      guard let earlier = first[name] else {
        first[name] = node
        continue
      }
      findings.error(
        .duplicateName, "the \(kind) '\(name)' is declared twice", at: node.location,
        notes: [Diagnostic.Note("first declared here", at: earlier.location)])
    }
  }
}
