import TestSupport
import TrainyardPlanner
import TrainyardResources

/// Makes worlds that are realistic: jobs with entries that differ like those of a matrix, remote versions that are mostly
/// runs of them, in every status, with holes, marks of ours and of others, and what people allow.
struct WorldGenerator {
  var random: SeededRandom
  private var nextJobID: Int64 = 40

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
  }

  /// A declared and a remote side that have to do with each other.
  mutating func world() -> RandomWorld {
    let jobs = (0..<random.number(1...3)).map { job(named: ["flowers", "birds", "cars"][$0]) }
    let configurations = (0..<random.number(0...2)).map { configuration(named: ["defaults", "large"][$0]) }
    var remoteJobs = jobs.compactMap { random.happens(onceIn: 5) ? nil : remoteJob($0) }
    if random.happens(onceIn: 3) { remoteJobs.append(removedJob(like: jobs[0])) }
    let remaining = random.happens(onceIn: 6) ? random.number(0...2) : nil
    return RandomWorld(
      desired: DesiredState(owner: Samples.owner, configurations: configurations, jobs: jobs),
      observed: ObservedState(
        configurations: remoteConfigurations(configurations), jobs: remoteJobs, catalog: ConfigGenerator.catalog,
        remainingJobs: remaining),
      options: options(for: jobs, remoteJobs))
  }

  /// The declared side alone, for sequences that start with nothing.
  mutating func desired() -> DesiredState {
    DesiredState(
      owner: Samples.owner, configurations: [configuration(named: "defaults")],
      jobs: (0..<random.number(1...2)).map { job(named: ["flowers", "birds"][$0]) })
  }

  // MARK: - Declared

  mutating func job(named name: String) -> DeclaredJob {
    let base = ConfigGenerator.base(&random)
    var entries: [DeclaredVersion] = []
    for number in 0..<random.number(0...5) { entries += self.entries(number, of: base, after: entries) }
    if random.happens(onceIn: 4) { entries = entries.reordered(&random) }
    return DeclaredJob(
      name: name, description: random.pick(nil, nil, "about \(name)", ""),
      undeclaredVersions: random.pick(.keep, .stop, .delete, .delete),
      ignored: random.happens(onceIn: 6) ? [random.pick(FieldPath("train_url"), FieldPath("parameter.epochs"))] : [],
      isProtected: random.pick(nil, nil, nil, nil, true, false), adopts: random.happens(onceIn: 6), entries: entries,
      config: random.happens(onceIn: 8) ? nil : base, bases: random.happens(onceIn: 3) ? ["defaults"] : [],
      origin: Samples.place(1, in: "specs/\(name).yaml"))
  }

  /// One entry, or one for each of its runs where the config differs from run to run.
  mutating func entries(_ number: Int, of base: RunConfig, after others: [DeclaredVersion]) -> [DeclaredVersion] {
    let config = ConfigGenerator.variant(number, of: base, &random)
    let parent = random.happens(onceIn: 3) ? others.randomElement(using: &random)?.name : nil
    let name = "entry-\(number)"
    let origin = Samples.place(10 * number + 10)
    let retry = random.pick(0, 0, 0, 1, 2)
    let origins = FieldOrigins(
      places: [FieldPath(.parameter): origin, FieldPath(.trainURL): Samples.place(10 * number + 11)],
      sensitive: random.happens(onceIn: 8) ? [.parameter("epochs")] : [])
    guard random.happens(onceIn: 6) else {
      return [
        DeclaredVersion(
          name: name, config: config, parent: parent, runs: random.pick(1, 1, 1, 2, 3), retry: retry, origin: origin,
          origins: origins)
      ]
    }
    return (1...random.number(2...3)).map { run in
      var own = config
      own.trainURL = "/out/\(number)/\(run)/"
      return DeclaredVersion(
        name: name, runIndex: run, config: own, parent: parent, retry: retry, origin: origin, origins: origins)
    }
  }

  private mutating func configuration(named name: String) -> DeclaredConfiguration {
    DeclaredConfiguration(
      name: name, description: random.pick(nil, "shared"), config: ConfigGenerator.base(&random),
      adopts: random.happens(onceIn: 6), origin: Samples.place(1, in: "specs/configs.yaml"))
  }

  // MARK: - Remote

  private mutating func description() -> MarkedDescription {
    let mark = random.pick(
      "[trainyard:vision]", "[trainyard:vision]", "[trainyard:vision]", "[trainyard:vision]", "[trainyard:vision]",
      "[trainyard:vision]", "[trainyard:vision protect]", "[trainyard:vision hold]", "[trainyard:vision empty]",
      "[trainyard:speech]", "[trainyard:vision/prod]", "[trainyard:vision later]", "")
    // The longest text is as long as the service takes, so that no longer mark fits behind it.
    let longest = String(repeating: "x", count: mark.isEmpty ? 256 : 255 - mark.count)
    let user = random.pick("", "", "about it", "about it", "old text", longest)
    return MarkedDescription([user, mark].filter { !$0.isEmpty }.joined(separator: " "))
  }

  private mutating func status() -> RunStatus {
    random.pick(
      .completed, .completed, .completed, .running, .running, .failed, .failed, .killed, .killing, .waiting, .unknown)
  }

  private mutating func remoteJob(_ job: DeclaredJob) -> ObservedJob {
    let foreign = ConfigGenerator.base(&random)
    var configs: [RunConfig] = []
    for entry in job.entries where !random.happens(onceIn: 4) {
      for _ in 0..<max(1, entry.runs + random.pick(-1, 0, 0, 0, 1)) { configs.append(entry.config) }
    }
    for number in 0..<random.pick(0, 0, 1, 2, 3) {
      configs.append(
        ConfigGenerator.variant(number + 7, of: random.happens(onceIn: 3) ? foreign : changed(job), &random))
    }
    if random.happens(onceIn: 3) { configs.shuffle(using: &random) }
    return remoteJob(named: job.name, configs)
  }

  /// The config of an entry with another value, as before an edit.
  private mutating func changed(_ job: DeclaredJob) -> RunConfig {
    guard var config = job.entries.randomElement(using: &random)?.config else { return ConfigGenerator.base(&random) }
    config.parameters.removeAll { $0.label == "seed" }
    return config
  }

  private mutating func remoteJob(named name: String, _ configs: [RunConfig]) -> ObservedJob {
    nextJobID += 1
    let quirks = random.happens(onceIn: 2) ? [] : EchoQuirks.random(&random)
    var versions: [ObservedVersion] = []
    var number = 0
    for config in configs {
      number += random.happens(onceIn: 8) ? 2 : 1
      var version = Samples.version(number, config, status(), parent: versions.randomElement(using: &random)?.id)
      version.id = nextJobID * 100 + Int64(number)
      version.config = ObservedConfig(sent: config, to: ConfigGenerator.catalog, quirks: quirks)
      versions.append(version)
    }
    if random.happens(onceIn: 10), !versions.isEmpty { versions.removeLast(random.number(1...versions.count)) }
    let count = random.happens(onceIn: 20) ? versions.count + 1 : versions.count
    return ObservedJob(
      id: nextJobID, name: name, description: description(), versionCount: count,
      versions: random.happens(onceIn: 30) ? nil : versions)
  }

  private mutating func removedJob(like job: DeclaredJob) -> ObservedJob {
    let configs = random.happens(onceIn: 3) ? job.entries.map(\.config) : [ConfigGenerator.base(&random)]
    return remoteJob(named: random.pick("old-flowers", "others"), configs)
  }

  private mutating func remoteConfigurations(_ declared: [DeclaredConfiguration]) -> [ObservedConfiguration] {
    var all: [ObservedConfiguration] = []
    for configuration in declared where !random.happens(onceIn: 4) {
      let config = random.happens(onceIn: 3) ? ConfigGenerator.base(&random) : configuration.config
      all.append(remoteConfiguration(configuration.name, config))
    }
    if random.happens(onceIn: 3) { all.append(remoteConfiguration("old-defaults", ConfigGenerator.base(&random))) }
    return all
  }

  private mutating func remoteConfiguration(_ name: String, _ config: RunConfig) -> ObservedConfiguration {
    var echo = ObservedConfig(sent: config, to: ConfigGenerator.catalog, quirks: [])
    echo.logURL = config.logURL
    return ObservedConfiguration(name: name, description: description(), config: echo)
  }

  // MARK: - What people allow

  private mutating func options(for jobs: [DeclaredJob], _ remote: [ObservedJob]) -> PlanOptions {
    let names = jobs.map { "job/\($0.name)" }
    let entries = jobs.flatMap { job in job.entries.map { "job/\(job.name)/version/\($0.name)" } }
    let versions = remote.flatMap { job in (job.versions ?? []).map { "job/\(job.name)/version/\($0.name)" } }
    func some(_ all: [String], _ random: inout SeededRandom) -> Set<String> {
      Set(all.filter { _ in random.happens(onceIn: 4) })
    }
    return PlanOptions(
      ownership: OwnershipPatterns(
        jobs: [GlobPattern(random.pick("*", "old-*", "none"))],
        configurations: [GlobPattern(random.pick("*", "old-*", "none"))]),
      inputIsComplete: !random.happens(onceIn: 5),
      limits: random.happens(onceIn: 3)
        ? GuardLimits(maxDeletes: 1, maxDeletePercent: 10, maxLaunches: 2, maxNodes: 3) : GuardLimits(),
      adopt: some(names + ["config/defaults"], &random), takeOver: some(names + ["config/defaults"], &random),
      allowKill: some(versions + ["job/old-flowers"], &random), relaunch: some(names + entries, &random),
      release: some(names + ["job/old-flowers"], &random))
  }
}
