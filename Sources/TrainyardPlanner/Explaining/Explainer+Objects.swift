internal import TrainyardResources

extension Explainer {
  // MARK: - Configurations

  func explanation(of declared: DeclaredConfiguration) -> ExplanationDocument {
    var document = ExplanationDocument(.configuration(declared.name), .config, origin: declared.origin)
    let algorithm = catalog.algorithm(of: declared.config)
    let shape = Shape(of: declared.config, comparesLogURL: true, algorithm: algorithm)
    var rows = FieldRows(.configuration, origins: declared.origins)
    rows.add(.configDescription, text: declared.description, absent: "the manifest leaves the remote text alone")
    rows.add(declared.config, shape: shape, algorithm: algorithm)
    document.fields = rows.fields
    document.isCompared = observed != nil
    guard let observed else { return document }
    guard let remote = observed.configurations.first(where: { $0.name == declared.name }) else {
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
      .job, origins: FieldOrigins(places: job.descriptionOrigin.map { [.jobDescription: $0] } ?? [:]))
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
    if job.isProtected == true { notes.append("the job is protected: nothing of it is stopped or deleted") }
    return notes
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
