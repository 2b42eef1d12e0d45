import TestSupport
import Testing
import TrainyardPlanner
import TrainyardResources

/// A plan touches only what is ours, and ends only what people let it end.
struct OwnershipTests {
  @Test func `a plan never touches what it does not own`() {
    Property.holds { world, _ in
      let declared = Set(world.desired.jobs.map(\.name))
      return world.plan.actions.compactMap { action in
        guard let name = action.operation.jobName, let job = world.observed.jobs.first(where: { $0.name == name })
        else { return nil }
        return Self.mayChange(job, with: action, isDeclared: declared.contains(name), in: world)
          ? nil : "\(action.id) on '\(job.description.remoteText)'"
      }
    }
  }

  private static func mayChange(
    _ job: ObservedJob, with action: Action, isDeclared: Bool, in world: RandomWorld
  ) -> Bool {
    let mark = job.description.mark
    let isOurs = mark?.owner == Samples.owner
    let declared = world.desired.jobs.first { $0.name == job.name }
    let isTaken =
      job.description.ownership == .unmarked
      ? declared?.adopts == true || world.options.adopt.contains("job/\(job.name)")
      : world.options.takeOver.contains("job/\(job.name)")
    switch action.kind {
    case .createVersion:
      let isMarked = isOurs || isTaken && world.plan.actions.contains { $0.id == Action.ID(.updateJob, .job(job.name)) }
      return isDeclared && isMarked && (mark?.isOnHold != true || isReleased(job, world))
    case .updateJob: return isDeclared ? isOurs || isTaken : isOurs && mark?.isOnHold == true && isReleased(job, world)
    case .stopVersion, .deleteVersion:
      return isDeclared && isOurs && mark?.isProtected == false && declared?.isProtected != true
        && declared?.undeclaredVersions != .keep && mark?.isOnHold == false
    case .deleteJob:
      return !isDeclared && isOurs && mark?.isProtected == false && mark?.isOnHold == false && job.isComplete
        && world.options.inputIsComplete && world.options.ownership.jobs.contains { $0.matches(job.name) }
    case .createJob, .createConfig, .updateConfig, .deleteConfig: return false
    }
  }

  private static func isReleased(_ job: ObservedJob, _ world: RandomWorld) -> Bool {
    world.options.release.contains("job/\(job.name)")
  }

  @Test func `a plan never ends a run of a declared entry that is not surplus`() {
    Property.holds { world, _ in
      world.plan.actions.compactMap { action in
        guard case .deleteVersion(let name, _, let version) = action.operation,
          let job = world.desired.jobs.first(where: { $0.name == name })
        else { return nil }
        let oracle = Oracle(catalog: world.observed.catalog, ignored: job.ignored)
        let owners = job.entries.filter { oracle.isRun(version.config, of: $0.config) }
        guard !owners.isEmpty else { return nil }
        let isHistory = version.status.category == .failed || version.status.category == .cancelled
        return action.reason.code == .surplus && !isHistory ? nil : "\(action.id) ends a declared run"
      }
    }
  }

  @Test func `a configuration without our mark is not changed unless it is taken`() {
    Property.holds { world, _ in
      let declared = Set(world.desired.configurations.map(\.name))
      return world.plan.actions.compactMap { action in
        guard case .configuration(let name) = action.address,
          let remote = world.observed.configurations.first(where: { $0.name == name })
        else { return nil }
        let isOurs = remote.description.mark?.owner == Samples.owner
        switch action.kind {
        case .updateConfig where isOurs && declared.contains(name): return nil
        case .updateConfig where [.adopt, .takeOver].contains(action.reason.code): return nil
        case .deleteConfig
        where isOurs && !declared.contains(name) && remote.description.mark?.isProtected == false
          && world.options.inputIsComplete:
          return nil
        default: return "\(action.id) on '\(remote.description.remoteText)'"
        }
      }
    }
  }

  @Test func `a plan that no guard stops ends no active run that nobody named`() {
    Property.holds { world, _ in
      let plan = world.plan
      return plan.actions.compactMap { action in
        let ended: [ObservedVersion]
        switch action.operation {
        case .stopVersion(_, _, let version): ended = [version]
        case .deleteVersion(_, _, let version):
          ended = plan.actions.contains { $0.id == Action.ID(.stopVersion, action.address) } ? [] : [version]
        case .deleteJob(let id, _, _): ended = world.observed.jobs.first { $0.id == id }?.versions ?? []
        default: ended = []
        }
        guard ended.contains(where: { $0.status.category == .active || $0.status.category == .unknown }),
          !world.options.allowKill.contains(action.address.description)
        else { return nil }
        let isStopped = plan.verdicts.contains { $0.code == .kill && $0.address == action.address }
        return isStopped ? nil : "\(action.id) ends a run unasked"
      }
    }
  }

  @Test func `a plan that no guard stops keeps within the limits`() {
    Property.holds { world, _ in
      let plan = world.plan
      let limits = world.options.limits
      let codes = Set(plan.verdicts.map(\.code))
      var deletes = 0
      for action in plan.actions {
        switch action.operation {
        case .deleteVersion, .deleteConfiguration: deletes += 1
        case .deleteJob(let id, _, _): deletes += 1 + (world.observed.jobs.first { $0.id == id }?.versions?.count ?? 0)
        default: break
        }
      }
      let launches = plan.actions.compactMap(\.operation.launch)
      let nodes = launches.reduce(0) { $0 + $1.config.workerServerNum }
      var violations: [String] = []
      func expect(_ code: GuardVerdict.Code, _ isCrossed: Bool) {
        if codes.contains(code) != isCrossed { violations.append("\(code.rawValue) says the opposite") }
      }
      expect(.deletes, deletes > limits.maxDeletes)
      expect(.launches, launches.count > limits.maxLaunches)
      expect(.nodes, nodes > limits.maxNodes)
      return violations
    }
  }
}
