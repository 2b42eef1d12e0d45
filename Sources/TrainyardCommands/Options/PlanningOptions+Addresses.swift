internal import TrainyardDiagnostics
internal import TrainyardPlanner
internal import TrainyardResources

extension PlanningOptions {
  /// Checks that every address that was given names something.
  ///
  /// - Throws: ``CommandFailure`` for an address that neither the manifests, nor the service, nor the plan knows.
  func checkAddresses(_ desired: DesiredState, _ planned: PlannedState) throws(CommandFailure) {
    let given = [
      ("--adopt", adopt), ("--take-over", takeOver), ("--allow-kill", allowKill), ("--relaunch", relaunch),
      ("--release", release),
    ]
    guard given.contains(where: { !$0.1.isEmpty }) else { return }
    let known = desired.addresses.union(planned.observed.addresses).union(planned.plan.addresses)
    for (option, addresses) in given {
      for address in addresses where !known.contains(address) {
        throw CommandFailure(
          .error,
          "\(option) \(address) names nothing in the manifests, at the service or in the plan; nothing was sent",
          hint: Suggestion.hint(for: address, in: known.sorted()) ?? "addresses look like job/NAME/version/ENTRY")
      }
    }
  }
}

extension DesiredState {
  /// All addresses; an entry with several runs has one of its own and one for each run.
  var addresses: Set<String> {
    var addresses = configurations.map { Address.configuration($0.name) }
    for job in jobs {
      addresses.append(.job(job.name))
      for entry in job.entries {
        addresses.append(.entry(job: job.name, name: entry.name, run: nil))
        if let run = entry.runIndex { addresses.append(.entry(job: job.name, name: entry.name, run: run)) }
        guard entry.runs > 1 else { continue }
        addresses += (1...entry.runs).map { .entry(job: job.name, name: entry.name, run: $0) }
      }
    }
    return Set(addresses.map(\.description))
  }
}

extension ObservedState {
  fileprivate var addresses: Set<String> {
    var addresses = configurations.map { Address.configuration($0.name) }
    for job in jobs {
      addresses.append(.job(job.name))
      addresses += (job.versions ?? []).map { .undeclared(job: job.name, version: $0.name) }
    }
    return Set(addresses.map(\.description))
  }
}

extension Plan {
  fileprivate var addresses: Set<String> {
    Set((actions.map(\.address) + withheld.map(\.address)).map(\.description))
  }
}
