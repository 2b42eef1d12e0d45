import TestSupport
import Testing
import TrainyardPlanner
import TrainyardResources

/// A plan depends on what the inputs mean, not on how they are ordered, named or spelt.
struct StabilityTests {
  @Test func `a plan is the same whatever the order of its inputs`() {
    Property.holds { world, random in
      let other = world.shuffled(&random).plan
      let plan = world.plan
      return (plan.hash == other.hash ? [] : ["hashes differ"])
        + (PlanDocument(plan) == PlanDocument(other) ? [] : ["documents differ: \(difference(plan, other))"])
    }
  }

  @Test func `a plan is the same whichever way the service echoes`() {
    Property.holds { world, random in
      let known = EchoWorld(world)
      let plain = known.world(echoing: []).plan
      var violations: [String] = []
      for quirks in EchoQuirks.allCases + [.random(&random)] {
        let plan = known.world(echoing: quirks).plan
        if plan.hash != plain.hash { violations.append("quirks \(quirks.rawValue): \(difference(plain, plan))") }
      }
      return violations
    }
  }

  @Test func `renaming and reordering the entries of a settled world changes nothing`() {
    Property.holds { world, random in
      guard let settled = world.settled() else { return [] }
      // Moving a withheld entry to the end is a way to launch it.
      let reorders = !settled.plan.withheld.contains { $0.kind == .createVersion }
      let plan = settled.with(settled.desired.renamed(&random, reorders: reorders)).plan
      return plan.actions.map { "\($0.id) after a rename" }
    }
  }

  @Test func `renaming entries launches and ends the same runs`() {
    Property.holds { world, random in
      var world = world
      world.options.relaunch = []
      let plan = world.plan
      let renamed = world.with(world.desired.renamed(&random, reorders: false)).plan
      let ends = { (plan: Plan) in plan.actions.filter { $0.operation.launch == nil }.map(\.id) }
      return
        (plan.launchCount == renamed.launchCount ? [] : ["\(plan.launchCount) launches, then \(renamed.launchCount)"])
        + (Set(ends(plan)) == Set(ends(renamed)) ? [] : ["other ends"])
    }
  }

  @Test func `a renamed job is withheld as long as its old name carries our mark`() {
    Property.holds { world, _ in
      guard var settled = world.settled(), let job = settled.desired.jobs.first,
        settled.plan.unchanged.contains(where: { $0.version != nil && $0.address.job == job.name })
      else { return [] }
      settled.options.relaunch = []
      settled.desired.jobs[0].name = "renamed"
      let plan = settled.plan
      return plan.actions.filter { $0.operation.jobName == "renamed" || $0.operation.jobName == job.name }
        .filter { $0.operation.launch != nil || $0.kind == .deleteJob }.map { "\($0.id) after the rename of its job" }
    }
  }
}

extension Plan {
  /// How many runs the plan starts.
  var launchCount: Int { actions.count { $0.operation.launch != nil } }
}

/// The first actions in which two plans differ.
private func difference(_ plan: Plan, _ other: Plan) -> String {
  let left = plan.actions.map { "\($0.id) \($0.reason.words) \($0.operation.launch?.parent as Any)" }
  let right = other.actions.map { "\($0.id) \($0.reason.words) \($0.operation.launch?.parent as Any)" }
  return "\(left.filter { !right.contains($0) }) or \(right.filter { !left.contains($0) })"
    + " problems \(plan.problems.map(\.message)) or \(other.problems.map(\.message))"
    + " withheld \(plan.withheld.map(\.address)) or \(other.withheld.map(\.address))"
}
