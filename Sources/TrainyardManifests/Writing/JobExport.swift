internal import TrainyardResources
internal import TrainyardYAML

/// Exports one job.
struct JobExport {
  let job: ObservedJob
  let settings: ExportSettings
  let catalog: Catalog
  private(set) var findings: [ExportFinding] = []

  init(_ job: ObservedJob, _ settings: ExportSettings, _ catalog: Catalog) {
    self.job = job
    self.settings = settings
    self.catalog = catalog
  }

  private var address: Address { .job(job.name) }

  /// The job's document, with the findings noted; nil where there can be none.
  ///
  /// - Parameter secrets: Receives the values that are not written.
  mutating func document(_ secrets: inout SecretVariables) -> YAMLValue? {
    guard ObjectName.isValid(job.name) else {
      leaveOut("manifests cannot name it: names are 1 to 64 letters, digits, '_' and '-'")
      return nil
    }
    guard job.isComplete, let versions = job.versions else {
      note(.leftOut, "the service listed \(job.versions?.count ?? 0) of \(job.versionCount ?? 0) versions")
      return nil
    }
    guard fitsAfterwards(versions) else {
      leaveOut("its description leaves no room for our mark; shorten it at the service first")
      return nil
    }
    noteMark(versions)
    var grouping = EntryGrouping(versions, catalog)
    let description = description()
    while true {
      var attempt = secrets
      let writer = JobWriter(
        job: job, adopts: job.description.ownership == .unmarked, description: description,
        keepsOthers: !grouping.refusals.isEmpty)
      let (document, declarations) = writer.document(grouping.entries, &attempt)
      guard let problem = problem(of: document, declarations, keepsOthers: writer.keepsOthers, attempt) else {
        secrets = attempt
        note(grouping.refusals)
        return document
      }
      let reasons = reasons(grouping.entries, problem, secrets)
      if reasons.isEmpty {
        leaveOut(problem.message)
        return nil
      }
      grouping.remove(reasons)
    }
  }

  // MARK: - Checks

  /// What is wrong with a document; nil where it declares exactly what it was made from.
  private func problem(
    of document: YAMLValue, _ declarations: [JobWriter.Declaration], keepsOthers: Bool, _ secrets: SecretVariables
  ) -> ExportCheck.Problem? {
    switch ExportCheck(settings: settings).load(document, secrets) {
    case .failure(let problem): return problem
    case .success(let desired):
      guard desired.jobs.count == 1, let loaded = desired.jobs.first, loaded.name == job.name,
        !keepsOthers || loaded.undeclaredVersions == .keep, loaded.entries.count == declarations.count,
        loaded.description?.utf8.elementsEqual(job.description.text.utf8) != false,
        zip(loaded.entries, declarations).allSatisfy({ $0.reproduces($1) })
      else { return .changed }
      return nil
    }
  }

  /// The entries that cannot be declared, each with the reason; all of them where none is wrong alone.
  private func reasons(
    _ entries: [ExportEntry], _ problem: ExportCheck.Problem, _ secrets: SecretVariables
  ) -> [Int: String] {
    let writer = JobWriter(job: job, adopts: false, description: nil, keepsOthers: false)
    var reasons: [Int: String] = [:]
    for (index, entry) in entries.enumerated() {
      var attempt = secrets
      let (document, declarations) = writer.document([entry], &attempt)
      if let problem = self.problem(of: document, declarations, keepsOthers: false, attempt) {
        let subject = "entry '\(declarations.first?.name ?? "")' "
        let isSubject = problem.message.hasPrefix(subject)
        reasons[index] = isSubject ? "it " + problem.message.dropFirst(subject.count) : problem.message
      }
    }
    guard reasons.isEmpty else { return reasons }
    return Dictionary(uniqueKeysWithValues: entries.indices.map { ($0, problem.message) })
  }

  // MARK: - Description and mark

  /// The user's text, nil where there is none, or where no manifest may declare one so long.
  private mutating func description() -> String? {
    let text = job.description.text
    guard !text.isEmpty else { return nil }
    let longest = MarkedDescription(
      text: text, mark: Mark(owner: settings.owner, isProtected: true, isOnHold: true))
    guard longest.fits else {
      note(.note, "its description leaves no room for a mark in a manifest; it is not declared, and stays as it is")
      return nil
    }
    return text
  }

  /// Whether the service takes the description with the mark that the next plan gives it.
  private func fitsAfterwards(_ versions: [ObservedVersion]) -> Bool {
    let mark = job.description.mark
    let after = MarkedDescription(
      text: job.description.text,
      mark: Mark(
        owner: settings.owner, isProtected: mark?.isProtected ?? false, isOnHold: mark?.isOnHold ?? false,
        isEmpty: mark?.isEmpty == true && versions.isEmpty))
    return after.fits || after == job.description
  }

  private mutating func noteMark(_ versions: [ObservedVersion]) {
    switch job.description.ownership {
    case .unmarked: note(.changes, "it carries no mark; the next plan takes it under management")
    case .malformed: note(.changes, "its mark cannot be read; planning needs --take-over \(address)")
    case .marked(let mark) where mark.owner != settings.owner:
      note(.changes, "it belongs to \(mark.owner); planning needs --take-over \(address)")
    case .marked(let mark):
      if mark.isOnHold { note(.note, "it is on hold, which no manifest says: its mark keeps that") }
      if mark.isEmpty, !versions.isEmpty {
        note(.changes, "its mark says that it has no run, and it has; the next plan takes that out of the mark")
      }
    }
  }

  // MARK: - Notes

  private mutating func leaveOut(_ reason: String) {
    findings.append(.leavingOut(address, job.description, reason, owner: settings.owner))
  }

  private mutating func note(_ kind: ExportFinding.Kind, _ message: String) {
    findings.append(ExportFinding(kind, address, message))
  }

  private mutating func note(_ refusals: [EntryGrouping.Refusal]) {
    findings += refusals.map {
      ExportFinding(.leftOut, .undeclared(job: job.name, version: $0.version.name), $0.reason)
    }
  }
}

extension DeclaredVersion {
  /// Whether the entry was read as it was meant.
  fileprivate func reproduces(_ declaration: JobWriter.Declaration) -> Bool {
    let meant = declaration.entry.config
    return name == declaration.name && parent == declaration.parent && runs == declaration.entry.runs && retry == 0
      && config.content(in: Shape(of: config)).fingerprint == meant.content(in: Shape(of: meant)).fingerprint
      && config.logURL.utf8.elementsEqual(meant.logURL.utf8)
  }
}
