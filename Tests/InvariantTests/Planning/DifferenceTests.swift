import TestSupport
import Testing
import TrainyardPlanner
import TrainyardResources

/// The quick ways of finding what differs between an entry and a version find what comparing whole contents finds.
struct DifferenceTests {
  @Test(arguments: ContentTableTests.ignored)
  func `hostile texts differ in the same fields, whichever way they are compared`(_ ignored: [FieldPath]) {
    let configs = FingerprintTests.hostileConfigs(120)
    let versions = configs.flatMap { config in
      [ObservedConfig(echoing: config), Self.repeatingLabels(ObservedConfig(echoing: config))]
    }
    #expect(Self.violations(configs, versions, ignoring: ignored).first == nil)
  }

  @Test func `runs of random worlds differ in the same fields, whichever way they are compared`() {
    Property.holds { world, random in
      let catalog = world.observed.catalog
      let configs = world.desired.jobs.flatMap { $0.entries.map(\.config) }
      let echoes = configs.map { ObservedConfig(sent: $0, to: catalog, quirks: .random(&random)) }
      let versions = world.observed.jobs.flatMap { ($0.versions ?? []).map(\.config) } + echoes
      return Self.violations(
        configs, versions + echoes.map(Self.repeatingLabels),
        ignoring: ContentTableTests.ignored.randomElement(using: &random) ?? [], catalog: catalog)
    }
  }

  // MARK: - What is checked

  private static func violations(
    _ configs: [RunConfig], _ versions: [ObservedConfig], ignoring ignored: [FieldPath], catalog: Catalog = Catalog()
  ) -> [String] {
    guard let first = configs.first else { return [] }
    // One comparison for all entries, as planning uses it: nothing of the entry before may be left.
    var comparison = ContentComparison(first, in: Shape(of: first))
    return configs.flatMap { config in
      let algorithm = catalog.algorithm(of: config)
      let shape = Shape(of: config, ignoring: ignored, algorithm: algorithm)
      comparison.compare(with: config, in: shape, algorithm: algorithm)
      let own = config.content(in: shape, algorithm: algorithm)
      return versions.flatMap { violations(ObservedVersion($0), own, &comparison) }
    }
  }

  private static func violations(
    _ version: ObservedVersion, _ own: Content, _ comparison: inout ContentComparison
  ) -> [String] {
    let other = version.content(in: comparison.shape)
    let expected = FieldChange.between(other, own, origins: FieldOrigins()).map(Change.init)
    var violations: [String] = []
    let rest = version.draft(in: comparison.shape).difference(to: comparison.own)
    let byParts = rest.map { FieldChange.between($0.own, $0.other, origins: FieldOrigins()) } ?? []
    if byParts.map(Change.init) != expected { violations.append("parts of \(version.config) and \(own)") }
    if let found = comparison.differences(to: version) {
      if found.map(Change.init) != expected { violations.append("fields of \(version.config) and \(own)") }
    } else if own.hasSamePaths(as: other) {
      violations.append("not compared field by field: \(version.config) and \(own)")
    }
    return violations
  }

  /// The same with one label answered twice, and another one twice with two values.
  private static func repeatingLabels(_ config: ObservedConfig) -> ObservedConfig {
    var config = config
    if let first = config.parameters.first { config.parameters.append(first) }
    if let last = config.parameters.dropLast().last {
      config.parameters.insert(.init(label: last.label, value: ContentValue("another")), at: 0)
    }
    return config
  }
}

/// One difference by its bytes: comparing text would take two spellings of a letter for one.
private struct Change: Equatable {
  let path: [UInt8]
  let before: [UInt8]?
  let after: [UInt8]?

  init(_ change: FieldChange) {
    (path, before, after) = (
      Array(change.path.text.utf8), change.before.map { Array($0.utf8) }, change.after.map { Array($0.utf8) }
    )
  }

  init(_ difference: ContentComparison.Difference) {
    (path, before, after) = (
      Array(difference.path.text.utf8), Array(difference.other.utf8), Array(difference.own.utf8)
    )
  }
}

extension Content {
  /// Whether both have the same paths, each once.
  fileprivate func hasSamePaths(as other: Content) -> Bool {
    let paths = fields.map { Array($0.path.text.utf8) }
    return paths == other.fields.map { Array($0.path.text.utf8) } && Set(paths).count == paths.count
  }
}

extension ObservedVersion {
  fileprivate init(_ config: ObservedConfig) {
    self.init(id: 1, name: "V0001", status: .completed, config: config)
  }
}
