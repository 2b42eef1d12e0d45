internal import TrainyardResources

/// Which problems, warnings and withheld changes concern what a filter asks for.
///
/// What stands in the way of a whole job stands in the way of everything in it: it is told wherever anything of the job is
/// asked for. A withheld launch that stands for all runs of an entry concerns each of them.
struct FilterConcern {
  private let filter: AddressFilter
  /// The jobs of which the filter asks for anything.
  private let jobs: Set<String>
  /// The entries with several runs of one config of which the filter asks for any run.
  private let entries: Set<Address>

  /// - Parameters:
  ///   - known: The addresses of all declared and remote objects.
  ///   - repeated: The addresses of the entries with several runs of one config.
  init(_ filter: AddressFilter, known: [Address], repeated: Set<Address>) {
    self.filter = filter
    let included = known.filter { filter.includes($0) }
    jobs = Set(included.compactMap(\.job))
    entries = repeated.isEmpty ? [] : repeated.intersection(included.compactMap(\.entry))
  }

  func includes(_ problem: PlanProblem) -> Bool {
    guard let address = problem.address else { return true }
    return includes(address) || problem.code == .equalContents && address.job.map(jobs.contains) == true
  }

  func includes(_ action: WithheldAction) -> Bool {
    includes(action.address) || action.address.entry.map(entries.contains) == true
  }

  private func includes(_ address: Address) -> Bool {
    if case .job(let name) = address { return jobs.contains(name) || filter.includes(address) }
    return filter.includes(address)
  }
}

extension Address {
  /// The address of the entry, whichever of its runs this is; nil for what is no entry.
  fileprivate var entry: Address? {
    guard case .entry(let job, let name, _) = self else { return nil }
    return .entry(job: job, name: name, run: nil)
  }
}

extension DesiredState {
  /// The addresses of the entries with several runs of one config, without the number of a run.
  var repeatedEntries: Set<Address> {
    Set(
      jobs.flatMap { job in
        job.entries.filter { $0.runIndex == nil && $0.runs > 1 }.map { .entry(job: job.name, name: $0.name, run: nil) }
      })
  }
}
