import TestSupport
import Testing
import TrainyardPlanner
import TrainyardResources

/// Applying a plan leads to a world whose plan is empty.
struct ConvergenceTests {
  /// Ends wait for an adoption and for a hold that is lifted; a new job may have to be created before its other objects
  /// are ours.
  private static let rounds = 3

  @Test func `applying plans leads to a world whose plan is empty`() {
    Property.holds { world, random in
      var service = ServiceModel(world.observed, nextID: world.nextID, quirks: .random(&random))
      var plan = world.plan
      for _ in 0..<Self.rounds where !plan.isEmpty {
        service.apply(plan)
        plan = world.with(service.observed).plan
      }
      return service.violations + (plan.isEmpty ? [] : ["left: \(plan.actions.map(\.id.description))"])
    }
  }

  @Test func `a launch that was carried out is recognised by the next plan`() {
    Property.holds { world, random in
      var service = ServiceModel(world.observed, nextID: world.nextID, quirks: .random(&random))
      let launched = Set(world.plan.actions.compactMap(\.operation.launch?.address))
      service.apply(world.plan)
      let again = world.with(service.observed).plan.actions.compactMap(\.operation.launch?.address)
      return launched.intersection(again).map { "\($0) is launched twice" }
    }
  }

  @Test func `what is withheld stays withheld however often the plan is applied`() {
    Property.holds { world, _ in
      // What stands behind a run that was launched by name counts as new.
      var world = world
      world.options.relaunch = []
      var service = ServiceModel(world.observed, nextID: world.nextID)
      // The ends of a job that is adopted or let go come with the next plan, and with them its replacements.
      let postponing: Set<Reason.Code> = [.adopt, .takeOver, .released, .protectionChanged]
      if world.plan.actions.contains(where: { postponing.contains($0.reason.code) }) { return [] }
      let withheld = Set(world.plan.withheld.filter { $0.cause == .history }.map(\.address))
      let passed = Self.addressesBehindReplacements(in: world)
      service.apply(world.plan)
      return world.with(service.observed).plan.actions
        .filter { withheld.contains($0.address) && !passed.contains($0.address) }
        .map { "\($0.id) was withheld before" }
    }
  }

  /// The one exception: while no entry of a job has a run, nothing stands behind a matched one. Once a replacement was
  /// launched, the entries behind it do, and nothing tells them from entries that were added later.
  private static func addressesBehindReplacements(in world: RandomWorld) -> Set<Address> {
    let plan = world.plan
    return world.desired.jobs.reduce(into: []) { addresses, job in
      let oracle = Oracle(catalog: world.observed.catalog, ignored: job.ignored)
      let versions = world.observed.jobs.first { $0.name == job.name }?.versions ?? []
      guard !versions.contains(where: { run in job.entries.contains { oracle.isRun(run.config, of: $0.config) } }),
        let last = job.entries.lastIndex(where: { !plan.launches(of: $0, in: job).isEmpty }),
        plan.launches(of: job.entries[last], in: job).contains(where: { $0.replaces.map { plan.ends($0.id) } ?? false })
      else { return }
      for entry in job.entries[(last + 1)...] {
        addresses.formUnion(entry.addresses(in: job))
      }
    }
  }
}

extension DeclaredVersion {
  /// The addresses of the entry and its runs.
  fileprivate func addresses(in job: DeclaredJob) -> [Address] {
    let numbers = runIndex.map { [$0] } ?? Array(1...max(runs, 1))
    return ([nil] + numbers).map { Address.entry(job: job.name, name: name, run: $0) }
  }
}
