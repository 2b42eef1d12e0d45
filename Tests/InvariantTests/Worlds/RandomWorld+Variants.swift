import TestSupport
import TrainyardPlanner
import TrainyardResources

extension RandomWorld {
  /// The same world with everything in another order that has none.
  func shuffled(_ random: inout SeededRandom) -> RandomWorld {
    var world = self
    world.desired = DesiredState(
      owner: desired.owner, configurations: desired.configurations.shuffled(using: &random),
      jobs: desired.jobs.shuffled(using: &random).map { job in
        var job = job
        job.ignored.shuffle(using: &random)
        job.entries = job.entries.map { entry in
          var entry = entry
          entry.config.parameters.shuffle(using: &random)
          return entry
        }
        return job
      })
    world.observed = ObservedState(
      configurations: observed.configurations.shuffled(using: &random),
      jobs: observed.jobs.shuffled(using: &random).map { job in
        ObservedJob(
          id: job.id, name: job.name, description: job.description, versionCount: job.versionCount,
          versions: job.versions?.shuffled(using: &random).map { version in
            var version = version
            version.config.parameters.shuffle(using: &random)
            return version
          })
      },
      catalog: Catalog(
        flavors: observed.catalog.flavors?.shuffled(using: &random),
        engines: observed.catalog.engines?.shuffled(using: &random),
        algorithms: observed.catalog.algorithms?.shuffled(using: &random)),
      remainingJobs: observed.remainingJobs)
    return world
  }

  /// The world after its plans were applied, nil where that leaves actions.
  func settled() -> RandomWorld? {
    var service = ServiceModel(observed, nextID: nextID)
    for _ in 0..<4 {
      let next = with(service.observed)
      if next.plan.isEmpty { return next.plan.problems.isEmpty ? next : nil }
      service.apply(next.plan)
    }
    return nil
  }
}

extension DesiredState {
  /// The same declarations under other names of the entries, in another order.
  func renamed(_ random: inout SeededRandom, reorders: Bool = true) -> DesiredState {
    var state = self
    state.jobs = jobs.map { job in
      var job = job
      let names = Set(job.entries.map(\.name)).sorted()
      let others = names.indices.map { "other-\($0)" }.shuffled(using: &random)
      let newNames = Dictionary(uniqueKeysWithValues: zip(names, others))
      job.entries = job.entries.map { entry in
        var entry = entry
        entry.name = newNames[entry.name] ?? entry.name
        entry.parent = entry.parent.map { newNames[$0] ?? $0 }
        return entry
      }
      if reorders { job.entries = job.entries.reordered(&random) }
      return job
    }
    return state
  }
}

extension [DeclaredVersion] {
  /// The entries in another order; the runs of one stay together, as manifests expand them.
  func reordered(_ random: inout SeededRandom) -> [DeclaredVersion] {
    let groups = Dictionary(grouping: self, by: \.name)
    return groups.keys.sorted().shuffled(using: &random).flatMap { groups[$0] ?? [] }
  }
}

/// A world of which it is known what was sent, so that it can be echoed in every way.
struct EchoWorld {
  private let base: RandomWorld
  private let sent: [Int64: RunConfig]

  /// - Parameter world: A world; its versions are replaced by runs of its entries and of changed ones.
  init(_ world: RandomWorld) {
    var sent: [Int64: RunConfig] = [:]
    for job in world.observed.jobs {
      let entries = world.desired.jobs.first { $0.name == job.name }?.entries ?? []
      for (offset, version) in (job.versions ?? []).enumerated() {
        var config = entries.isEmpty ? Samples.config() : entries[offset % entries.count].config
        if offset % 4 == 3 { config.parameters.append(Parameter(label: "other", value: "\(offset)x")) }
        sent[version.id] = config
      }
    }
    self.sent = sent
    base = world
  }

  /// The world as the service reports it with some of the quirks.
  func world(echoing quirks: EchoQuirks) -> RandomWorld {
    var world = base
    for job in world.observed.jobs.indices {
      world.observed.jobs[job].versions = world.observed.jobs[job].versions?.map { version in
        guard let config = sent[version.id] else { return version }
        var version = version
        version.config = ObservedConfig(sent: config, to: ConfigGenerator.catalog, quirks: quirks)
        return version
      }
    }
    return world
  }
}
