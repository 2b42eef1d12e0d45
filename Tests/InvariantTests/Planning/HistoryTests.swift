import TestSupport
import Testing
import TrainyardPlanner
import TrainyardResources

/// History is not relaunched, whatever people do in which order.
struct HistoryTests {
  @Test func `no sequence of edits and applies launches a run more often than declared`() {
    Property.holds(sequences: Property.seedCount / 4) { seed in
      var sequence = EditSequence(seed: seed, policies: [.keep, .stop])
      for _ in 0..<12 {
        sequence.apply()
        sequence.step()
      }
      sequence.apply()
      var counts: [String: Int] = [:]
      for launch in sequence.service.launches {
        counts[EditSequence.key(launch.job, launch.config), default: 0] += 1
      }
      return sequence.service.violations
        + counts.filter { $0.value > sequence.allowances[$0.key] ?? 0 }
        .map { "\($0.value) launches of \($0.key), declared were \(sequence.allowances[$0.key] ?? 0)" }
    }
  }

  @Test func `a run that was deleted in the console is withheld, not launched, whatever is edited after`() {
    Property.holds(sequences: Property.seedCount / 2) { seed in
      var sequence = EditSequence(seed: seed, policies: [.keep, .stop, .delete])
      var random = SeededRandom(seed: seed)
      for _ in 0..<2 { sequence.apply() }
      guard let victim = Self.victim(in: sequence, &random) else { return [] }
      sequence.deleteInConsole(victim.version, of: victim.job.id)
      let launches = sequence.service.launches.count
      var violations: [String] = []
      for _ in 0..<3 {
        let plan = sequence.plan
        let job = victim.job.name
        if !plan.withheld.contains(where: { $0.cause == .history && $0.address.job == job }) {
          violations.append("nothing of job/\(job) is withheld")
        }
        sequence.apply()
        sequence.desired = sequence.desired.renamed(&random, reorders: false)
      }
      let again = sequence.service.launches.dropFirst(launches).filter { $0.job == victim.job.name }
      return violations + again.map { "\($0.entry) was launched after the delete" }
    }
  }

  @Test(arguments: UndeclaredVersionsPolicy.allCases)
  func `edits beside deletions in the console launch what was edited and nothing else`(
    _ policy: UndeclaredVersionsPolicy
  ) {
    Property.holds(sequences: Property.seedCount) { seed in
      let world = EditedSweep(seed: seed)
      let plan = world.plan(policy)
      var launches = Set(plan.actions.compactMap(\.operation.launch?.address.description))
      if let added = world.added, launches.remove(added) == nil { return ["\(added) is not launched: \(world)"] }
      let withheld = Set(plan.withheld.filter { $0.kind == .createVersion }.map(\.address.description))
      let ended = plan.actions.count { $0.kind == .deleteVersion }
      var violations = launches.intersection(world.deleted).map { "\($0) was deleted by hand, and is launched" }
      if launches.union(withheld) != world.edited.union(world.deleted) { violations.append("\(launches), \(withheld)") }
      // Where nothing is ended, nothing is replaced.
      if policy != .delete, !launches.isEmpty, !world.deleted.isEmpty { violations.append("launches \(launches)") }
      if policy == .delete, world.isTold || world.deleted.isEmpty, launches != world.edited {
        violations.append("edited \(world.edited), launched \(launches)")
      }
      if ended != (policy == .delete ? launches.count : 0) {
        violations.append("\(ended) deletes, \(launches) launches")
      }
      return violations.map { "\($0): \(world)" }
    }
  }

  /// A run whose loss can be seen: the only one of its entry, neither the last entry's nor the newest of its job.
  private static func victim(
    in sequence: EditSequence, _ random: inout SeededRandom
  ) -> (job: ObservedJob, version: Int64)? {
    guard let job = sequence.service.observed.jobs.randomElement(using: &random),
      let declared = sequence.desired.jobs.first(where: { $0.name == job.name })
    else { return nil }
    let oracle = Oracle(catalog: ConfigGenerator.catalog)
    let versions = job.versions ?? []
    let candidates = declared.entries.dropLast().filter { $0.runs == 1 }.compactMap { entry -> Int64? in
      let own = versions.filter { oracle.isRun($0.config, of: entry.config) }
      return own.count == 1 && own[0].id != versions.last?.id ? own[0].id : nil
    }
    return candidates.randomElement(using: &random).map { (job, $0) }
  }
}
