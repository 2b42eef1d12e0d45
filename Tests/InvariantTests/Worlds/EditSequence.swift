import TestSupport
import TrainyardPlanner
import TrainyardResources

/// People at work: they edit manifests, apply them, wait, and look into the console.
struct EditSequence {
  var desired: DesiredState
  private(set) var service: ServiceModel
  private var random: SeededRandom
  private var bases: [String: RunConfig] = [:]
  private var removed: [String: [DeclaredVersion]] = [:]
  private var counters: [String: Int] = [:]
  /// The most runs, retries included, that manifests have ever allowed of one content.
  private(set) var allowances: [String: Int] = [:]

  /// - Parameters:
  ///   - seed: What everything follows from.
  ///   - policies: What the jobs do with undeclared versions.
  init(seed: UInt64, policies: [UndeclaredVersionsPolicy]) {
    var generator = WorldGenerator(seed: seed)
    desired = generator.desired()
    random = generator.random
    for index in desired.jobs.indices {
      desired.jobs[index].undeclaredVersions = policies.randomElement(using: &random) ?? .keep
      desired.jobs[index].ignored = []
      desired.jobs[index].isProtected = nil
      bases[desired.jobs[index].name] = desired.jobs[index].config ?? ConfigGenerator.base(&random)
      desired.jobs[index].config = bases[desired.jobs[index].name]
      counters[desired.jobs[index].name] = desired.jobs[index].entries.count
    }
    service = ServiceModel(
      ObservedState(catalog: ConfigGenerator.catalog), nextID: 100, quirks: EchoQuirks.random(&random))
    note()
  }

  var plan: Plan { Planner(target: Samples.target).plan(desired, service.observed) }

  mutating func apply() { service.apply(plan) }

  /// One random edit of a manifest, or a while in which runs go on.
  mutating func step() {
    service.launchedStatus = random.pick(.running, .waiting, .failed)
    guard !random.happens(onceIn: 4), !desired.jobs.isEmpty else { return service.advance(&random) }
    let index = random.number(0...desired.jobs.count - 1)
    switch random.number(0...7) {
    case 0: desired = desired.renamed(&random, reorders: false)
    case 1: desired.jobs[index].entries = desired.jobs[index].entries.reordered(&random)
    case 2: add(to: index)
    case 3: remove(from: index)
    case 4: restore(to: index)
    case 5: edit(index) { $0.runs += $0.runIndex == nil ? 1 : 0 }
    case 6: edit(index) { $0.retry += 1 }
    default: edit(index) { $0.config.logURL += "x" }
    }
    note()
  }

  /// Somebody deletes a version in the console.
  mutating func deleteInConsole(_ id: Int64, of job: Int64) { service.deleteVersions([id], of: job) }

  private mutating func edit(_ job: Int, _ change: (inout DeclaredVersion) -> Void) {
    guard let entry = desired.jobs[job].entries.indices.randomElement(using: &random) else { return }
    change(&desired.jobs[job].entries[entry])
  }

  private mutating func add(to job: Int) {
    let name = desired.jobs[job].name
    guard let number = counters[name], number < ConfigGenerator.numerals.count, let base = bases[name] else { return }
    counters[name] = number + 1
    var generator = WorldGenerator(seed: random.next())
    var entries = generator.entries(number, of: base, after: desired.jobs[job].entries)
    for index in entries.indices { entries[index].name = "added-\(number)" }
    desired.jobs[job].entries += entries
  }

  private mutating func remove(from job: Int) {
    guard let entry = desired.jobs[job].entries.randomElement(using: &random),
      !desired.jobs[job].entries.contains(where: { $0.parent == entry.name })
    else { return }
    removed[desired.jobs[job].name, default: []] += desired.jobs[job].entries.filter { $0.name == entry.name }
    desired.jobs[job].entries.removeAll { $0.name == entry.name }
  }

  private mutating func restore(to job: Int) {
    let name = desired.jobs[job].name
    guard let entry = removed[name]?.first else { return }
    var restored = (removed[name] ?? []).filter { $0.name == entry.name }
    removed[name]?.removeAll { $0.name == entry.name }
    let taken = Set(desired.jobs[job].entries.map(\.name))
    for index in restored.indices {
      restored[index].name = "restored-\(random.number(0...1_000_000))-\(entry.name.suffix(3))"
      if let parent = restored[index].parent, !taken.contains(parent) { restored[index].parent = nil }
    }
    let newName = restored[0].name
    for index in restored.indices { restored[index].name = newName }
    desired.jobs[job].entries.insert(contentsOf: restored, at: 0)
  }

  private mutating func note() {
    for job in desired.jobs {
      var sums: [String: Int] = [:]
      for entry in job.entries { sums[Self.key(job.name, entry.config), default: 0] += entry.runs + entry.retry }
      for (key, sum) in sums { allowances[key] = max(allowances[key] ?? 0, sum) }
    }
  }

  /// What makes a run the run it is, in words.
  static func key(_ job: String, _ config: RunConfig) -> String {
    var config = config
    config.logURL = ""
    config.parameters.sort { $0.label < $1.label }
    return "\(job) \(config)"
  }
}
