internal import TrainyardDiagnostics
internal import TrainyardResources

extension Plan {
  /// Leaves out what a filter does not ask for, and notes what that is.
  ///
  /// A pattern that names nothing is a problem of the plan: what it was meant to keep out would be carried out.
  ///
  /// - Parameters:
  ///   - filter: What is asked for.
  ///   - desired: What the manifests declare.
  ///   - observed: What the service reported.
  mutating func apply(_ filter: AddressFilter, _ desired: DesiredState, _ observed: ObservedState) {
    guard !filter.isEmpty else { return }
    let known = desired.addresses + observed.addresses
    self.filter = filter
    let all = known + actions.map(\.address)
    let selection = ActionSelection(of: actions, by: filter)
    let pulledIn = selection.pulledIn.map { actions[$0].address }.unique
    let leftOut = selection.leftOut.map { actions[$0].address }.unique
    let blocked = notes(of: selection.blocked)
    actions = selection.chosen.map { actions[$0] }
    let concern = FilterConcern(filter, known: known, repeated: desired.repeatedEntries)
    withheld.removeAll { !concern.includes($0) }
    problems.removeAll { !concern.includes($0) }
    warnings.removeAll { !concern.includes($0) }
    unchanged.removeAll { !filter.includes($0.address) }
    unmanaged.removeAll { !filter.includes($0.address) }
    problems += unmatched(filter, in: all)
    if !pulledIn.isEmpty {
      notes.append(PlanNote(.pulledIn, "in the plan because what was asked for needs it", addresses: pulledIn))
    }
    if !leftOut.isEmpty {
      notes.append(
        PlanNote(.leftOut, "left out by \(filter.words.joined(separator: " "))", addresses: leftOut))
    }
    notes += blocked
  }

  /// Says why something is left out that no option names.
  private func notes(of blocks: [ActionSelection.Block]) -> [PlanNote] {
    // Nobody would read very many lines that all say the same.
    guard blocks.count <= 5 else {
      let addresses = blocks.flatMap(\.actions).sorted().map { actions[$0].address }.unique
      return [PlanNote(.leftOut, "left out because they depend on what is left out", addresses: addresses)]
    }
    return blocks.map { block in
      let addresses = block.actions.map { actions[$0].address }.unique
      return PlanNote(
        .leftOut,
        "left out because \(addresses.count == 1 ? "it depends" : "they depend") on \(actions[block.cause].address), which"
          + " is left out", addresses: addresses)
    }
  }

  private func unmatched(_ filter: AddressFilter, in addresses: [Address]) -> [PlanProblem] {
    (filter.targets + filter.exclusions).filter { pattern in !addresses.contains { pattern.covers($0) } }.map {
      PlanProblem(
        .unmatchedPattern, nil, "'\($0.text)' names nothing in the manifests, at the service or in the plan",
        hint: Suggestion.hint(for: $0.text, in: addresses.map(\.description))
          ?? "addresses look like config/NAME, job/NAME and job/NAME/version/ENTRY; * stands for any text")
    }
  }
}

extension DesiredState {
  /// The addresses of everything that is declared.
  var addresses: [Address] {
    configurations.map { .configuration($0.name) }
      + jobs.flatMap { job in
        [.job(job.name)]
          + job.entries.flatMap { entry -> [Address] in
            let runs = entry.runIndex.map { $0...$0 } ?? 1...max(1, entry.runs)
            guard entry.runIndex != nil || entry.runs > 1 else {
              return [.entry(job: job.name, name: entry.name, run: nil)]
            }
            return runs.map { .entry(job: job.name, name: entry.name, run: $0) }
          }
      }
  }
}

extension ObservedState {
  /// The addresses of everything that the service reports.
  var addresses: [Address] {
    configurations.map { .configuration($0.name) }
      + jobs.flatMap { job in
        [.job(job.name)] + (job.versions ?? []).map { .undeclared(job: job.name, version: $0.name) }
      }
  }
}

extension [Address] {
  /// Each address once, in order.
  fileprivate var unique: [Address] {
    var seen: Set<Address> = []
    return filter { seen.insert($0).inserted }
  }
}
