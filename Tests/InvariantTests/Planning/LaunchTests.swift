import TestSupport
import Testing
import TrainyardPlanner
import TrainyardResources

/// Launches follow the formula, counted once more without the planner.
struct LaunchTests {
  @Test func `launches follow the formula`() {
    Property.holds { world, _ in
      let plan = world.plan
      return world.desired.jobs.flatMap { job in
        world.observed.jobs.first { $0.name == job.name }
          .map { Self.violations(job, $0, plan, world) } ?? Self.violations(newJob: job, plan)
      }
    }
  }

  @Test func `no world lets the plan relaunch what may have been deleted by hand`() {
    Property.holds { world, _ in
      let plan = world.plan
      return world.desired.jobs.flatMap { job -> [String] in
        guard let remote = world.observed.jobs.first(where: { $0.name == job.name }), remote.hasHoles else { return [] }
        let oracle = Oracle(catalog: world.observed.catalog, ignored: job.ignored)
        let matched = job.entries.indices.filter { index in
          (remote.versions ?? []).contains { oracle.isRun($0.config, of: job.entries[index].config) }
        }
        return job.entries.indices.compactMap { index in
          let entry = job.entries[index]
          let launches = plan.launches(of: entry, in: job)
          guard let launch = launches.first, !matched.contains(index), index <= matched.last ?? .max,
            world.options.relaunch.isDisjoint(with: entry.names(in: job))
          else { return nil }
          let isReplaced = launches.contains { action in
            action.replaces.map { plan.ends($0.id) } ?? false
          }
          return isReplaced ? nil : "\(launch.address) may have run already"
        }
      }
    }
  }

  private static func violations(newJob job: DeclaredJob, _ plan: Plan) -> [String] {
    let isBlocked =
      plan.problems.contains { $0.address?.job == job.name && $0.code.stopsPlanning }
      || plan.withheld.contains { $0.address == .job(job.name) }
    let launches = plan.actions.count { $0.operation.launch != nil && $0.operation.jobName == job.name }
    let expected = isBlocked ? 0 : job.entries.reduce(0) { $0 + $1.runs }
    return launches == expected ? [] : ["\(launches) launches in the new job \(job.name), not \(expected)"]
  }

  private static func violations(
    _ job: DeclaredJob, _ remote: ObservedJob, _ plan: Plan, _ world: RandomWorld
  ) -> [String] {
    let isBlocked =
      plan.problems.contains { $0.address?.job == job.name && $0.code.stopsPlanning }
      || plan.withheld.contains { $0.address == .job(job.name) }
    let oracle = Oracle(catalog: world.observed.catalog, ignored: job.ignored)
    let versions = remote.versions ?? []
    let owners = versions.map { version in job.entries.filter { oracle.isRun(version.config, of: $0.config) }.count }
    // Runs that several entries share are a matter of their own.
    guard owners.allSatisfy({ $0 <= 1 }) else { return [] }
    return job.entries.compactMap { entry in
      let own = versions.filter { oracle.isRun($0.config, of: entry.config) }
      let failed = own.filter { $0.status.category == .failed }.count
      let others = own.count - failed
      let formula = max(0, min(entry.runs - others, entry.runs + entry.retry - others - failed))
      let isWithheld = plan.withheld.contains {
        $0.kind == .createVersion && entry.names(in: job).contains($0.address.description)
      }
      let launches = plan.launches(of: entry, in: job).count
      let expected = isBlocked || isWithheld ? 0 : formula
      return launches == expected
        ? nil
        : "job/\(job.name)/\(entry.name): \(launches) launches, not \(expected) (runs \(entry.runs) retry \(entry.retry)"
          + " h \(others) f \(failed))"
    }
  }
}

extension PlanProblem.Code {
  /// Whether nothing at all is planned for an object with the problem.
  var stopsPlanning: Bool { [.unmarked, .foreign, .equalContents, .configNeeded, .descriptionTooLong].contains(self) }
}

extension ObservedJob {
  /// Whether version numbers below the highest are missing, or our job has no version that it had.
  var hasHoles: Bool {
    let numbers = (versions ?? []).compactMap(\.number)
    guard let highest = numbers.max() else {
      return description.mark?.owner == Samples.owner && description.mark?.isEmpty == false
    }
    return numbers.count < highest
  }
}

extension DeclaredVersion {
  /// The addresses by which people name the entry, its runs and its job.
  func names(in job: DeclaredJob) -> Set<String> {
    let name = "job/\(job.name)/version/\(name)"
    let numbers = runIndex.map { [$0] } ?? Array(1...max(runs, 1))
    return Set(["job/\(job.name)", name] + numbers.map { "\(name)[\($0)]" })
  }
}

extension Plan {
  /// The actions that start runs of an entry.
  func launches(of entry: DeclaredVersion, in job: DeclaredJob) -> [Action] {
    actions.filter { action in
      guard case .entry(job.name, entry.name, let run) = action.operation.launch?.address else { return false }
      return entry.runIndex == nil || entry.runIndex == run
    }
  }

  /// Whether the plan stops or deletes a version.
  func ends(_ id: Int64) -> Bool {
    actions.contains { action in
      switch action.operation {
      case .stopVersion(_, _, let version), .deleteVersion(_, _, let version): version.id == id
      default: false
      }
    }
  }
}
