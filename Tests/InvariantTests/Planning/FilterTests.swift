import TestSupport
import Testing
import TrainyardPlanner
import TrainyardResources

/// A limited plan is a part of the whole one, and parts that are applied one after another amount to the whole.
struct FilterTests {
  @Test func `a limited plan is a part of the whole plan with what its actions need`() {
    Property.holds { world, random in
      let whole = world.plan
      let filter = Self.filter(of: whole, &random)
      let limited = world.limited(to: filter).plan
      return Self.violations(of: limited, in: whole, filter)
    }
  }

  @Test func `nothing that an exclusion names is in the plan`() {
    Property.holds { world, random in
      let whole = world.plan
      guard let excluded = whole.actions.randomElement(using: &random) else { return [] }
      let filter = AddressFilter(exclusions: [GlobPattern(excluded.address.description)])
      let limited = world.limited(to: filter).plan
      let named = limited.actions.filter { $0.isCovered(by: filter.exclusions) }
      return named.map { "\($0.id) is in the plan" } + Self.violations(of: limited, in: whole, filter)
    }
  }

  @Test func `targets that are applied one after another reach the world of the whole plan, or say what they leave`() {
    Property.holds { world, random in
      // What stands behind a run that was launched by name counts as new.
      var world = world
      world.options.relaunch = []
      let reference = Self.applied(world, quirks: [])
      var service = ServiceModel(world.observed, nextID: world.nextID)
      var plan = world.plan
      var steps = 0
      while let action = plan.actions.randomElement(using: &random), steps < 100 {
        let target = AddressFilter(targets: [GlobPattern(action.address.description)])
        let limited = world.with(service.observed).limited(to: target).plan
        guard limited.actions.contains(where: { $0.id == action.id }) else {
          return ["\(action.id) is not in the plan that is limited to it"]
        }
        service.apply(limited)
        plan = world.with(service.observed).plan
        steps += 1
      }
      return service.violations + (plan.isEmpty ? [] : ["left after \(steps) steps: \(plan.actions.map(\.id))"])
        + Self.differences(service, reference, in: plan)
    }
  }

  @Test func `what stands in the way of what was asked for is told, and nothing that is not`() {
    Property.holds { world, random in
      guard let job = world.desired.jobs.randomElement(using: &random) else { return [] }
      let names =
        job.entries.map(\.name) + (world.observed.jobs.first { $0.name == job.name }?.versions ?? []).map(\.name)
      guard let name = names.randomElement(using: &random) else { return [] }
      let (whole, own) = (world.plan, "job/\(job.name)")
      let target = "\(own)/version/\(name)"
      let limited = world.limited(to: AddressFilter(targets: [GlobPattern(target)])).plan
      let concerned = { (address: String) in address == own || address == target || address.hasPrefix("\(target)[") }
      let problems = whole.blockers.filter {
        concerned($0.address?.description ?? "") || $0.code == .equalContents && $0.address?.job == job.name
      }
      let withheld = whole.withheld.filter { concerned($0.address.description) }
      return (limited.blockers == problems ? [] : ["problems \(limited.blockers), not \(problems)"])
        + (limited.withheld == withheld ? [] : ["withheld \(limited.withheld), not \(withheld)"])
    }
  }

  // MARK: - What is checked

  /// The world after its whole plans, until they are empty.
  private static func applied(_ world: RandomWorld, quirks: EchoQuirks) -> ServiceModel {
    var service = ServiceModel(world.observed, nextID: world.nextID, quirks: quirks)
    for _ in 0..<3 { service.apply(world.with(service.observed).plan) }
    return service
  }

  /// Targets and exclusions that name objects of a plan, or several by a pattern.
  private static func filter(of plan: Plan, _ random: inout SeededRandom) -> AddressFilter {
    func patterns(_ most: Int) -> [GlobPattern] {
      (0..<Int.random(in: 0...most, using: &random)).compactMap { _ in
        guard let address = plan.actions.randomElement(using: &random)?.address else { return nil }
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return GlobPattern(address.job.map { "job/\($0)" } ?? address.description)
        case 1: return GlobPattern(address.description.prefix(6) + "*")
        default: return GlobPattern(address.description)
        }
      }
    }
    return AddressFilter(targets: patterns(3), exclusions: patterns(2))
  }

  private static func violations(of limited: Plan, in whole: Plan, _ filter: AddressFilter) -> [String] {
    let actions = Dictionary(uniqueKeysWithValues: whole.actions.map { ($0.id, $0) })
    let chosen = Dictionary(uniqueKeysWithValues: limited.actions.map { ($0.id, $0) })
    let others = limited.actions.filter { actions[$0.id] != $0 }.map { "\($0.id) is another action than in the whole" }
    let open = limited.actions.flatMap { action in
      whole.needs(of: action).filter { chosen[$0] == nil }.map { "\(action.id) comes without \($0)" }
    }
    let pulledIn = limited.actions.filter { !filter.targets.isEmpty && !$0.isCovered(by: filter.targets) }
    let unneeded = pulledIn.filter { action in !limited.actions.contains { whole.needs(of: $0).contains(action.id) } }
    let leftOut = Set(whole.actions.filter { chosen[$0.id] == nil }.map(\.address))
    let isNamed = { (code: PlanNote.Code, addresses: [Address]) in
      Set(limited.notes.filter { $0.code == code }.flatMap(\.addresses)) == Set(addresses)
    }
    let isWhole = filter.isEmpty
    return others + open + unneeded.map { "\($0.id) was not asked for, and nothing needs it" }
      + (isNamed(.pulledIn, pulledIn.map(\.address)) ? [] : ["what was pulled in is not what the note names"])
      + (isWhole || isNamed(.leftOut, Array(leftOut)) ? [] : ["what was left out is not what the note names"])
  }

  /// Launches that were not asked for, and such as are missing without a word in the last plan.
  private static func differences(
    _ service: ServiceModel, _ reference: ServiceModel, in plan: Plan
  ) -> [String] {
    let (own, expected) = (launches(of: service), launches(of: reference))
    let saidJobs = Set(plan.withheld.compactMap(\.address.job))
    return Set(own.keys).union(expected.keys).sorted().compactMap { run in
      let (count, wanted) = (own[run]?.count ?? 0, expected[run]?.count ?? 0)
      if count > wanted { return "\(count) launches of \(run), the whole plan has \(wanted)" }
      let job = expected[run]?.first?.job ?? ""
      return count == wanted || saidJobs.contains(job) ? nil : "\(run) was not launched, and nothing says why"
    }
  }

  /// The launches by what is run, since the runs of an entry are numbered behind those that exist.
  private static func launches(of service: ServiceModel) -> [String: [ServiceModel.LaunchRecord]] {
    Dictionary(grouping: service.launches) { EditSequence.key($0.job, $0.config) }
  }
}

extension RandomWorld {
  fileprivate func limited(to filter: AddressFilter) -> RandomWorld {
    var world = self
    world.options.filter = filter
    return world
  }
}

extension Plan {
  /// The problems that keep objects from being planned; those of the preflight come after limits.
  fileprivate var blockers: [PlanProblem] {
    let codes: Set<PlanProblem.Code> = [.unmarked, .foreign, .equalContents, .descriptionTooLong, .configNeeded]
    return problems.filter { codes.contains($0.code) }
  }

  /// What an action needs: its dependencies and the other half of a replacement.
  fileprivate func needs(of action: Action) -> Set<Action.ID> {
    let halves = actions.filter { other in
      action.replaces.map { other.endedVersionID == $0.id } ?? false
        || action.endedVersionID.map { other.replaces?.id == $0 } ?? false
    }
    return action.dependencies.intersection(actions.map(\.id)).union(halves.map(\.id))
  }
}

extension Action {
  /// The version that the action stops or deletes.
  fileprivate var endedVersionID: Int64? {
    switch operation {
    case .stopVersion(_, _, let version), .deleteVersion(_, _, let version): version.id
    default: nil
    }
  }

  /// Whether a pattern names the action's object, the run that it starts, or what these lie in.
  fileprivate func isCovered(by patterns: [GlobPattern]) -> Bool {
    let subjects = [address.description] + (operation.launch.map { [$0.address.description] } ?? [])
    let names = subjects.flatMap { subject -> [String] in
      let entry = String(subject.prefix { $0 != "[" })
      return [subject, entry, entry.split(separator: "/").prefix(2).joined(separator: "/")]
    }
    return patterns.contains { pattern in names.contains { pattern.matches($0) } }
  }
}
