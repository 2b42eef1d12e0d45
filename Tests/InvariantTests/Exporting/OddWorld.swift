import TestSupport
import TrainyardResources

/// Makes observed states as nobody would make them on purpose: texts that mean something to YAML or to substitution,
/// alternatives side by side, fields missing, labels twice, and versions that differ in next to nothing.
struct OddWorld {
  var random: SeededRandom
  /// Whether all objects carry our mark.
  let isOurs: Bool

  init(seed: UInt64, isOurs: Bool) {
    random = SeededRandom(seed: seed)
    self.isOurs = isOurs
  }

  mutating func observed() -> ObservedState {
    let jobs = (0..<random.number(1...3)).map { job(number: $0) }
    let configurations = (0..<random.number(0...2)).map { number in
      ObservedConfiguration(
        name: "config-\(number)", description: description(marks: ["[trainyard:vision]"]), config: config())
    }
    let catalog = random.happens(onceIn: 4) ? Catalog() : ConfigGenerator.catalog
    return ObservedState(configurations: configurations, jobs: jobs, catalog: catalog)
  }

  private mutating func job(number: Int) -> ObservedJob {
    let base = config()
    var configs: [ObservedConfig] = []
    for _ in 0..<random.number(0...6) {
      var next = configs.randomElement(using: &random) ?? base
      for _ in 0..<random.number(0...2) { vary(&next) }
      configs.append(next)
    }
    var id = 0
    let versions = configs.map { config in
      id += random.happens(onceIn: 5) ? 2 : 1
      var version = Samples.version(id, RunConfig(), status())
      version.parentID = random.happens(onceIn: 3) ? nil : Int64(1000 + random.number(0...id))
      version.config = config
      return version
    }
    let marks =
      versions.isEmpty
      ? ["[trainyard:vision]", "[trainyard:vision empty]"]
      : ["[trainyard:vision]", "[trainyard:vision]", "[trainyard:vision protect]", "[trainyard:vision hold]"]
    return ObservedJob(
      id: Int64(number + 1), name: random.pick("job", "configs", "1", "no") + "\(number)",
      description: description(marks: marks),
      versionCount: !isOurs && random.happens(onceIn: 10) ? versions.count + 1 : versions.count, versions: versions)
  }

  private mutating func description(marks: [String]) -> MarkedDescription {
    let foreign = ["", "", "[trainyard:speech]", "[trainyard:vision later]", "[trainyard:vision empty]"]
    let mark = (isOurs ? marks : marks + foreign).randomElement(using: &random) ?? ""
    let user = random.happens(onceIn: 8) ? String(repeating: "long ", count: 48) : text()
    return MarkedDescription([user, mark].filter { !$0.isEmpty }.joined(separator: " "))
  }

  private mutating func status() -> RunStatus {
    random.pick(.completed, .running, .failed, .failed, .killed, .killing, .unknown, .waiting)
  }

  // MARK: - Configs

  private mutating func config() -> ObservedConfig {
    let quirks = EchoQuirks.random(&random)
    var config = ObservedConfig(sent: ConfigGenerator.base(&random), to: ConfigGenerator.catalog, quirks: quirks)
    if config.trainURL?.isEmpty != false, !random.happens(onceIn: 6) { config.trainURL = "/out/base/" }
    for _ in 0..<random.number(0...3) { vary(&config) }
    return config
  }

  private mutating func vary(_ config: inout ObservedConfig) {
    switch random.number(0...19) {
    case 0...9: addParameter(to: &config)
    case 10: config.trainURL = random.pick("/out/\(random.number(1...3))/", "/out/ä:b/", "/out", "", "/a b/", "/${x}/")
    case 11: config.workerServerNum = random.pick(1, 2, 4, nil)
    case 12: config.specCode = random.pick(config.specCode, nil, "gpu.p100", "unknown.flavor")
    case 13: config.engineVersion = random.pick(config.engineVersion, nil, "PyTorch-1.0.0-python3.6", "Own: 1 #2")
    case 14: config.userCommand = text()
    case 15: config.dataSources = random.pick([], [.obs(dataURL: "/data/a/")], [.dataset(id: "123", version: "1e3")])
    case 16: config.volumes = [Volume(source: .nfs(id: text()), sourcePath: text(), destinationPath: "/mnt")]
    case 17:
      config.nas = NetworkStorage(type: random.pick("nfs", "efs", "smb"), shareAddress: text(), mountPath: "/mnt")
    case 18: config.logURL = random.pick("/log/", nil, "not a path")
    default: config.parameters.shuffle(using: &random)
    }
  }

  private mutating func addParameter(to config: inout ObservedConfig) {
    let label = random.happens(onceIn: 6) ? text() : random.pick("lr", "y", "<<", "API_TOKEN", "api_key", "123", "a: b")
    if !random.happens(onceIn: 8) { config.parameters.removeAll { $0.label == label } }
    let isSecret = SensitiveName.isSensitive(label)
    let value = isSecret ? random.pick("hidden-a", "hidden-${b}", "") : text()
    let number = random.pick("0.01", "1e-2", "1", "100000000000000000000")
    let isNumber = random.happens(onceIn: 5) && !isSecret
    config.parameters.append(
      .init(label: label, value: ContentValue(isNumber ? number : value, isNumber: isNumber)))
  }

  private mutating func text() -> String {
    if random.happens(onceIn: 4) {
      let characters = Array("ab1.-:#,[]{}&*!|>'\"%@ \t\n\\~=é\u{301}e\u{2028}$${{".unicodeScalars)
      var text = String.UnicodeScalarView()
      for _ in 0..<random.number(0...9) { text.append(characters[random.number(0...characters.count - 1)]) }
      return String(text)
    }
    return random.pick(
      "0.010", "0.01", "1e-2", "NO", "null", "~", "", "text", "${matrix.lr}", "$${x}", "$$${", "two\nlines\n", " x",
      "x ",
      "2001-12-14", "é", "e\u{301}", "0x1F", "true", "12345678901234567890", "a: b", "# c")
  }
}
