import TestSupport
import TrainyardPlanner
import TrainyardResources

/// What manifests declare, what the service reports, and what people allow: everything that a plan is made from.
struct RandomWorld: Sendable {
  var desired: DesiredState
  var observed: ObservedState
  var options: PlanOptions
  /// What a service in this state issues next.
  var nextID: Int64 = 9_000

  var plan: Plan { Planner(target: Samples.target, options: options).plan(desired, observed) }

  /// The world with another remote side.
  func with(_ observed: ObservedState) -> RandomWorld {
    var world = self
    world.observed = observed
    return world
  }

  /// The world with other manifests.
  func with(_ desired: DesiredState) -> RandomWorld {
    var world = self
    world.desired = desired
    return world
  }
}

extension RandomWorld {
  /// The world of a seed.
  init(seed: UInt64) {
    var generator = WorldGenerator(seed: seed)
    self = generator.world()
  }

  /// Worlds that are one thing smaller, for finding the smallest that still fails.
  var smaller: [RandomWorld] {
    var worlds: [RandomWorld] = []
    func vary<Element>(_ path: WritableKeyPath<RandomWorld, [Element]>) {
      for index in self[keyPath: path].indices {
        var world = self
        world[keyPath: path].remove(at: index)
        worlds.append(world)
      }
    }
    vary(\.desired.jobs)
    vary(\.desired.configurations)
    vary(\.observed.jobs)
    vary(\.observed.configurations)
    for job in desired.jobs.indices { vary(\.desired.jobs[job].entries) }
    for job in observed.jobs.indices {
      for index in (observed.jobs[job].versions ?? []).indices {
        var world = self
        world.observed.jobs[job].versions?.remove(at: index)
        world.observed.jobs[job].versionCount = world.observed.jobs[job].versionCount.map { $0 - 1 }
        worlds.append(world)
      }
    }
    if options != PlanOptions() {
      var world = self
      world.options = PlanOptions(ownership: options.ownership)
      if world.options != options { worlds.append(world) }
    }
    return worlds
  }
}
