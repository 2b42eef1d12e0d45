import TestSupport
import Testing
import TrainyardPlanner
import TrainyardResources

struct PlannerTests {
  @Test(arguments: World.all)
  func `equal inputs give equal plans whatever their order`(_ world: World) {
    let desired = DesiredState(
      owner: world.desired.owner, configurations: world.desired.configurations.reversed(),
      jobs: world.desired.jobs.reversed(), secrets: world.desired.secrets)
    var observed = ObservedState(
      configurations: world.observed.configurations.reversed(), jobs: world.observed.jobs.reversed(),
      catalog: world.observed.catalog, remainingJobs: world.observed.remainingJobs)
    observed.jobs = observed.jobs.map { job in
      ObservedJob(
        id: job.id, name: job.name, description: job.description, versionCount: job.versionCount,
        versions: job.versions?.reversed())
    }
    let plan = Planner(target: Samples.target, options: world.options).plan(desired, observed)
    #expect(plan == world.plan)
    #expect(plan.hash == world.plan.hash)
  }

  @Test(arguments: World.all)
  func `every action stands behind what it depends on`(_ world: World) {
    var done: Set<Action.ID> = []
    let all = Set(world.plan.actions.map(\.id))
    for action in world.plan.actions {
      #expect(action.dependencies.intersection(all).isSubset(of: done))
      #expect(action.dependencies.isSubset(of: all))
      #expect(done.insert(action.id).inserted, "two actions have one identity")
    }
  }

  @Test(arguments: World.all)
  func `nothing that carries no mark of ours is changed`(_ world: World) {
    let foreign = Set(world.observed.jobs.filter { $0.description.mark?.owner != Samples.owner }.map(\.name))
    for action in world.plan.actions {
      guard let job = action.operation.jobName, foreign.contains(job) else { continue }
      #expect([.adopt, .takeOver].contains(action.reason.code) || action.operation.launch != nil)
    }
  }
}
