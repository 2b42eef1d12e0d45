internal import TrainyardPlanner

/// The sentences that every format for people says of a plan as a whole.
extension PlanDocument {
  /// `Plan: 2 to create, …`, or that nothing changes; then what else there is.
  var totals: [String] {
    let rest = "\(summary.unchanged) unchanged, \(summary.unmanaged) unmanaged, \(summary.withheld) withheld."
    guard actions.isEmpty else {
      let counts = "\(summary.create) to create, \(summary.update) to update, \(summary.stop) to stop"
      return ["Plan: \(counts), \(summary.delete) to delete.", rest]
    }
    let errors = problems.isEmpty ? [] : ["\(Phrases.count(problems.count, "object")) could not be planned."]
    return ["No changes.", rest] + errors
  }

  /// How the service's side differs, nil for a plan that neither changes nor reports anything.
  var driftSentence: String? {
    let drift = summary.drift
    guard !actions.isEmpty || drift.total > 0 else { return nil }
    return "Drift: \(drift.missing) missing, \(drift.extra) extra, \(drift.changed) changed, \(drift.failed) failed."
  }

  /// `Starts 2 launches on 3 nodes (3 × Pnt1).`, nil where nothing starts.
  var startsSentence: String? {
    guard summary.launches > 0 else { return nil }
    let types = summary.accelerators.isEmpty ? "" : " (\(Phrases.accelerators(summary.accelerators)))"
    return "Starts \(Phrases.count(summary.launches, "launch", plural: "launches")) on "
      + "\(Phrases.count(summary.nodes, "node"))\(types)."
  }

  /// `Ends 2 running versions on 5 nodes (40 × Ascend).`, nil where nothing that runs is ended.
  var endsSentence: String? {
    guard summary.kills > 0 else { return nil }
    let types = summary.killedAccelerators.isEmpty ? "" : " (\(Phrases.accelerators(summary.killedAccelerators)))"
    return "Ends \(Phrases.count(summary.kills, "running version")) on "
      + "\(Phrases.count(summary.killedNodes, "node"))\(types)."
  }

  /// The way past all guards, nil where none stops the plan.
  var approval: String? { verdicts.isEmpty ? nil : "Or approve exactly this plan with --approve \(shortHash)." }
}

extension CauseDocument {
  /// `parameter.learning_rate, specs/configs.yaml:12 → 1 update, 2 launches`.
  var words: String {
    let effects = [
      (updates, "update", "updates"), (launches, "launch", "launches"), (stops, "stop", "stops"),
      (deletes, "delete", "deletes"),
    ].filter { $0.0 > 0 }.map { Phrases.count($0.0, $0.1, plural: $0.2) }
    return "\(path), \(place) → \(effects.joined(separator: ", "))"
  }
}

extension NoteDocument {
  /// The note with what it is about.
  ///
  /// - Parameter limit: How many addresses are named at most.
  func words(naming limit: Int) -> String {
    addresses.isEmpty ? message : "\(message): \(Phrases.list(addresses, naming: limit))"
  }
}
