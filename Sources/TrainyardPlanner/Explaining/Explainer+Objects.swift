internal import TrainyardResources

extension Explainer {
  // MARK: - Configurations

  func explanation(of declared: DeclaredConfiguration) -> ExplanationDocument {
    var document = ExplanationDocument(.configuration(declared.name), .config, origin: declared.origin)
    let algorithm = catalog.algorithm(of: declared.config)
    let remote = observed?.configurations.first { $0.name == declared.name }
    let shape = Shape(ofConfiguration: declared.config, reported: remote?.config, algorithm: algorithm)
    var rows = FieldRows(.configuration, origins: declared.origins, secrets: desired.secrets)
    rows.add(.configDescription, text: declared.description, absent: "the manifest leaves the remote text alone")
    rows.add(declared.config, shape: shape, algorithm: algorithm)
    document.fields = rows.fields
    document.isCompared = observed != nil
    guard observed != nil else { return document }
    guard let remote else {
      document.notes.append("the service has no configuration of this name; it would be created")
      return document
    }
    document.notes += ownershipNotes(remote.description, .configuration(declared.name))
    guard let config = remote.config else { return document }
    document.comparison = rows.comparison(
      declared.config.content(in: shape, algorithm: algorithm), config, in: shape, remote: declared.name)
    return document
  }

  // MARK: - Jobs

  func explanation(of job: DeclaredJob) -> ExplanationDocument {
    var document = ExplanationDocument(.job(job.name), .job, origin: job.origin)
    var rows = FieldRows(
      .job, origins: FieldOrigins(places: job.descriptionOrigin.map { [.jobDescription: $0] } ?? [:]),
      secrets: desired.secrets)
    rows.add(.jobDescription, text: job.description, absent: "the manifest leaves the remote text alone")
    document.fields = rows.fields
    document.isCompared = observed != nil
    document.notes = policyNotes(job)
    let matching = matching(of: job)
    document.entries = job.entries.indices.map { index in
      let entry = matching.entries[index]
      return ExplainedEntry(
        address: Address.entry(job: job.name, name: entry.declared.name, run: entry.declared.runIndex).description,
        place: PlaceDocument(entry.declared.origin),
        fingerprint: fingerprint(of: entry), versions: matching.versions[index].map(\.name),
        launches: launches(of: index, matching))
    }
    if let remote = remote(job) {
      document.notes += ownershipNotes(remote.description, .job(job.name)) + listNotes(remote)
    } else if observed != nil {
      document.notes.append("the service has no job of this name; it would be created")
    }
    return document
  }

  /// What the job decides for all its versions.
  func policyNotes(_ job: DeclaredJob) -> [String] {
    var notes = ["undeclared_versions is \(job.undeclaredVersions.rawValue)"]
    if !job.ignored.isEmpty {
      notes.append("left out of every comparison: \(job.ignored.map(\.text).joined(separator: ", "))")
    }
    if let note = protectionNote(job) { notes.append(note) }
    return notes
  }

  /// What protects the job: its manifest, or the mark that an earlier apply has put there.
  private func protectionNote(_ job: DeclaredJob) -> String? {
    let isMarked = remote(job)?.description.mark?.isProtected == true
    switch job.isProtected {
    case true?: return "the job is protected: nothing of it is stopped or deleted"
    case nil where isMarked:
      return "the job is protected by its mark at the service, although its manifest does not say so: nothing of it is"
        + " stopped or deleted; 'protect: false' lifts that"
    case false? where isMarked:
      return "its mark at the service still protects the job: nothing of it is stopped or deleted before an apply has"
        + " taken that out"
    default: return nil
    }
  }

  /// What a remote description says about who manages the object.
  func ownershipNotes(_ description: MarkedDescription, _ address: Address) -> [String] {
    switch description.ownership {
    case .marked(let mark) where mark.owner == desired.owner:
      mark.isOnHold ? ["the mark holds the job: nothing is launched until --release \(address)"] : []
    case .marked(let mark): ["it carries the mark of \(mark.owner), so that nothing is done to it"]
    case .malformed: ["it carries a mark that cannot be read, so that nothing is done to it"]
    case .unmarked: ["it carries no mark, so that nothing is done to it unless it is adopted"]
    }
  }

  func listNotes(_ remote: ObservedJob) -> [String] {
    guard !remote.isComplete else { return [] }
    return [
      "the service counts \(remote.versionCount ?? 0) versions and listed \(remote.versions?.count ?? 0), so that nothing"
        + " is launched or ended"
    ]
  }
}
