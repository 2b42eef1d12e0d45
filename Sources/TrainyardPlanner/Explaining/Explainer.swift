internal import TrainyardDiagnostics
package import TrainyardResources

/// Explains single objects: what the manifests say of them, what counts, and how the service's side compares.
package struct Explainer: Sendable {
  let desired: DesiredState
  /// Nil where the service was not asked.
  let observed: ObservedState?

  /// - Parameters:
  ///   - desired: What the manifests declare.
  ///   - observed: What the service reported, nil to explain the manifests alone.
  package init(_ desired: DesiredState, _ observed: ObservedState? = nil) {
    self.desired = desired
    self.observed = observed.map { $0.knowingCodes() }
  }

  var catalog: Catalog { observed?.catalog ?? Catalog() }

  /// Explains the object with an address.
  ///
  /// - Parameter address: `config/NAME`, `job/NAME`, `job/NAME/version/ENTRY`, one run of it `…/ENTRY[3]`, or a remote
  ///   version `job/NAME/version/V0003`.
  /// - Throws: ``UnknownAddress`` for one that names nothing.
  package func explanation(of address: String) throws(UnknownAddress) -> ExplanationDocument {
    let parts = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, parts[0] == "config", let config = desired.configurations.first(where: { $0.name == parts[1] })
    {
      return explanation(of: config)
    }
    guard parts.count >= 2, parts[0] == "job", let job = desired.jobs.first(where: { $0.name == parts[1] }) else {
      throw unknown(address)
    }
    if parts.count == 2 { return explanation(of: job) }
    guard parts.count == 4, parts[2] == "version" else { throw unknown(address) }
    if let entry = entry(parts[3], in: job) { return explanation(of: entry, in: job, at: address) }
    if let version = remote(job)?.versions?.first(where: { $0.name == parts[3] }) {
      return explanation(of: version, in: job)
    }
    throw unknown(address)
  }

  func remote(_ job: DeclaredJob) -> ObservedJob? { observed?.jobs.first { $0.name == job.name } }

  /// The entry that a name, or a name with the number of a run, stands for.
  private func entry(_ name: String, in job: DeclaredJob) -> NamedEntry? {
    if let entry = NamedEntry(job.entries.indices.filter { job.entries[$0].name == name }) { return entry }
    guard name.hasSuffix("]"), let bracket = name.lastIndex(of: "["),
      let run = Int(name[bracket...].dropFirst().dropLast())
    else { return nil }
    let all = job.entries.indices.filter { job.entries[$0].name == name[..<bracket] }
    let asked = all.first { index in
      let entry = job.entries[index]
      return entry.runIndex.map { $0 == run } ?? (entry.runs > 1 && (1...entry.runs).contains(run))
    }
    return asked.flatMap { NamedEntry(all, asked: $0) }
  }

  private func unknown(_ address: String) -> UnknownAddress {
    let known = Set((desired.addresses + (observed?.addresses ?? [])).map(\.description)).sorted()
    return UnknownAddress(
      address: address,
      hint: Suggestion.hint(for: address, in: known)
        ?? "addresses look like config/NAME, job/NAME and job/NAME/version/ENTRY")
  }
}
