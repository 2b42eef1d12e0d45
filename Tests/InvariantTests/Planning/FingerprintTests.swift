import TestSupport
import Testing
import TrainyardResources

/// Two configs have one fingerprint exactly where they are the same run.
struct FingerprintTests {
  /// Labels and values in which the separators of any encoding may hide.
  static let hostile = [
    "", "a", "b", "ab", "a=b", "a:b", "a.b", "a]b[0]", "1:a", "parameter.a", "\u{0}", "\u{0}\u{0}\u{0}\u{1}a", "a\n",
    "\"a\"",
    "a,b", "a, b", "{a}", "\u{e9}", "e\u{301}", "A", "a ", " a", "\u{1F600}", "\u{FEFF}a", "null", "1", "01", "1.0",
    "-1",
    "train_url", "data_source[0].data_url",
  ]

  static func hostileConfigs(_ count: Int) -> [RunConfig] {
    var random = SeededRandom(seed: 7)
    return (0..<count).map { _ in
      var labels = hostile.shuffled(using: &random).prefix(random.number(0...3)).filter { !$0.isEmpty }
      labels = labels.reduce(into: []) { if !$0.map({ Array($0.utf8) }).contains(Array($1.utf8)) { $0.append($1) } }
      func text() -> String { hostile.randomElement(using: &random) ?? "" }
      var config = RunConfig(
        workerServerNum: random.number(1...2), trainURL: text(),
        volumes: random.happens(onceIn: 3)
          ? [Volume(source: random.pick(.hostPath, .nfs(id: "a")), sourcePath: text(), destinationPath: text())] : [])
      config.parameters = labels.map { Parameter(label: $0, value: text()) }
      config.input = random.pick(nil, .dataURL(text()), .sources([.obs(dataURL: text()), .obs(dataURL: text())]))
      config.code = random.pick(nil, .image(url: text(), command: text(), appURL: text()), .model(id: 1))
      config.resource = random.pick(nil, .pool(text()), .specCode(text()), .specID(1))
      return config
    }
  }

  private static var corpus: [RunConfig] {
    (1...300).flatMap { seed in RandomWorld(seed: seed).desired.jobs.flatMap { $0.entries.map(\.config) } }
      + hostileConfigs(3_000)
  }

  @Test func `different configs never share a fingerprint, and equal ones always do`() {
    var meanings: [Fingerprint: [[UInt8]]] = [:]
    var fingerprints: [[[UInt8]]: Fingerprint] = [:]
    for config in Self.corpus {
      let meaning = Self.meaning(of: config)
      let fingerprint = config.content(in: Shape(of: config)).fingerprint
      #expect(meanings[fingerprint] ?? meaning == meaning, "one fingerprint for two configs, one of them \(config)")
      #expect(fingerprints[meaning] ?? fingerprint == fingerprint, "two fingerprints for \(config)")
      meanings[fingerprint] = meaning
      fingerprints[meaning] = fingerprint
    }
    #expect(meanings.count > 2_000)
  }

  @Test func `contents that are equal have one matching key, and all others another unless they are numbers`() {
    let contents = Self.hostileConfigs(120).map { $0.content(in: Shape(of: $0)) }
    for (index, left) in contents.enumerated() {
      for right in contents[index...] {
        if left.equals(right) { #expect(left.matchingKey == right.matchingKey) }
        #expect(left.equals(right) == (left.fingerprint == right.fingerprint))
      }
    }
  }

  @Test func `the order of parameters does not matter to a fingerprint`() {
    var random = SeededRandom(seed: 3)
    for config in Self.corpus.prefix(1_000) {
      var other = config
      other.parameters.shuffle(using: &random)
      #expect(
        other.content(in: Shape(of: other)).fingerprint == config.content(in: Shape(of: config)).fingerprint)
    }
  }

  /// What identity is decided by, one part after another, as bytes: names of parts cannot meet values.
  private static func meaning(of config: RunConfig) -> [[UInt8]] {
    var parts: [String] = ["\(config.workerServerNum)", config.trainURL]
    if let urls = config.input?.obsURLs {
      // A source without an address is none.
      parts += urls == [""] ? [] : ["obs \(urls.count)"] + urls
    }
    for dataset in config.input?.datasets ?? [] { parts += ["dataset", dataset.id, dataset.version] }
    switch config.resource {
    case .specID(let id): parts += ["spec_id", "\(id)"]
    case .specCode(let code): parts += code.isEmpty ? [] : ["spec_code", code]
    case .pool(let pool): parts += pool.isEmpty ? [] : ["pool", pool]
    case nil: break
    }
    switch config.code {
    case .engine(let app, let boot, let engine): parts += ["engine", app, boot, "\(engine)"]
    case .model(let id): parts += ["model", "\(id)"]
    case .image(let url, let command, let app):
      let texts = [url, command ?? "", app ?? ""]
      parts += texts == ["", "", ""] ? [] : ["image"] + texts
    case nil: break
    }
    let parameters = config.parameters.sorted { $0.label.utf8.lexicographicallyPrecedes($1.label.utf8) }
    parts += ["parameters"] + parameters.flatMap { [$0.label, $0.value] }
    for volume in config.volumes {
      parts += ["volume", "\(volume.source)", volume.sourcePath, volume.destinationPath, "\(volume.isReadOnly)"]
    }
    if let nas = config.nas { parts += ["nas", nas.type, nas.shareAddress, nas.mountPath] }
    return parts.map { Array($0.utf8) }
  }
}
