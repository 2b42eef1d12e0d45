import TestSupport
import TrainyardPlanner
import TrainyardResources

/// One job whose entries and versions are as hard to tell apart as can be: few values, spelt in many ways.
struct MatchingWorld: Sendable {
  static let ignorable: [FieldPath] = [
    FieldPath(.trainURL), FieldPath(.workerServerNum), .parameter("a"), .parameter("lr"),
  ]
  /// Texts of few decimal values, and texts that only look like numbers.
  private static let texts = [
    "100", "1e2", "100.0", "+100", "0100", "1E+2", "0.1e3", "-0", "0", "0.0", "1e-1", "0.1", "", " 100", "100 ", "1_00",
    "1e", "0x64", "x", "\u{e9}", "e\u{301}", "1e1000000", "true",
  ]
  /// What a JSON library may print for a number.
  private static let numbers = ["100", "1e2", "100.0", "1E+2", "0", "-0", "0.0", "0.1", "1e-1", "0.10", "5"]

  private(set) var entries: [DeclaredVersion] = []
  private(set) var versions: [ObservedVersion] = []
  let ignored: [FieldPath]

  init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    ignored = random.happens(onceIn: 2) ? [] : Self.ignorable.filter { _ in random.happens(onceIn: 3) }
    let base = ConfigGenerator.base(&random)
    for number in 0..<random.number(1...6) { addEntry(number, base, &random) }
    for number in 1...random.number(1...8) { addVersion(number, base, &random) }
    for index in entries.indices { entries[index].runs = versions.count }
  }

  var plan: Plan {
    World(
      "matching", jobs: [Samples.job(entries, ignored: ignored)], remoteJobs: [Samples.remoteJob(versions)],
      catalog: ConfigGenerator.catalog
    ).plan
  }

  // MARK: - Making

  private mutating func addEntry(_ number: Int, _ base: RunConfig, _ random: inout SeededRandom) {
    var config = Self.variant(of: base, &random)
    if random.happens(onceIn: 3), let last = entries.last?.config { config = Self.respelt(last, &random) }
    guard random.happens(onceIn: 6) else { return entries.append(Samples.entry("entry-\(number)", config)) }
    for run in 1...2 {
      var own = config
      own.trainURL = "/out/\(run)/"
      entries.append(Samples.entry("entry-\(number)", own, run: run))
    }
  }

  private mutating func addVersion(_ number: Int, _ base: RunConfig, _ random: inout SeededRandom) {
    var sent = entries.randomElement(using: &random)?.config ?? base
    if random.happens(onceIn: 3) { sent = Self.variant(of: random.happens(onceIn: 2) ? base : sent, &random) }
    var quirks = EchoQuirks.random(&random)
    quirks.remove(.numbers)
    var version = Samples.version(number, sent, random.pick(.completed, .running, .failed, .killed))
    version.config = ObservedConfig(sent: sent, to: ConfigGenerator.catalog, quirks: quirks)
    for index in version.config.parameters.indices where random.happens(onceIn: 3) {
      let number = Self.numbers.randomElement(using: &random) ?? "5"
      version.config.parameters[index].value = ContentValue(number, isNumber: true)
    }
    versions.append(version)
  }

  /// The config with other texts, perhaps of the same decimal values, or with the same flavor by its other name.
  private static func respelt(_ config: RunConfig, _ random: inout SeededRandom) -> RunConfig {
    var config = config
    for index in config.parameters.indices {
      config.parameters[index].value = random.pick("100", "1e2", config.parameters[index].value)
    }
    switch config.resource {
    case .specCode("gpu.p100") where random.happens(onceIn: 2): config.resource = .specID(1)
    case .specID(2) where random.happens(onceIn: 2): config.resource = .specCode("ascend.8")
    default: break
    }
    return config
  }

  private static func variant(of base: RunConfig, _ random: inout SeededRandom) -> RunConfig {
    var config = base
    let other = ConfigGenerator.base(&random)
    config.parameters = ["a", "lr", "wd"].filter { _ in random.happens(onceIn: 2) }.shuffled(using: &random).map {
      Parameter(label: $0, value: texts.randomElement(using: &random) ?? "")
    }
    if random.happens(onceIn: 4) { config.trainURL = other.trainURL }
    if random.happens(onceIn: 6) { config.workerServerNum = other.workerServerNum }
    if random.happens(onceIn: 6) { config.input = random.pick(nil, other.input) }
    if random.happens(onceIn: 6) { config.resource = random.pick(nil, other.resource) }
    if random.happens(onceIn: 8) { config.code = random.pick(nil, other.code) }
    if random.happens(onceIn: 8) { config.volumes = other.volumes }
    if random.happens(onceIn: 8) { config.nas = other.nas }
    return config
  }
}
