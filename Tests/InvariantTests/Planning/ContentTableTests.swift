import TestSupport
import Testing
import TrainyardResources

/// Finding a version by the bytes of its content gives what comparing contents field by field gives.
struct ContentTableTests {
  static let ignored: [[FieldPath]] = [
    [], [FieldPath(.trainURL)], [.parameter("a"), FieldPath(.dataSource)], [FieldPath(.parameter)],
    [FieldPath("data_source[1]"), FieldPath("volumes[0].nfs"), FieldPath(.workerServerNum)],
  ]

  @Test(arguments: ignored)
  func `hostile texts are told apart`(_ ignored: [FieldPath]) {
    let configs = FingerprintTests.hostileConfigs(400)
    let versions = configs.map { version(ObservedConfig(echoing: $0)) }
    let violations = Self.violations(configs, versions, ignoring: ignored, catalog: Catalog())
    #expect(violations.prefix(3) == [])
  }

  @Test func `a label and its value cannot trade places`() {
    let hostile = FingerprintTests.hostile
    let parameters = hostile.filter { !$0.isEmpty }.flatMap { label in
      hostile.map { Parameter(label: label, value: $0) }
    }
    var table = ContentTable(shape: Shape(of: RunConfig()))
    let numbers = parameters.map { parameter in
      table.insert(
        DeclaredVersion(name: "entry", config: RunConfig(parameters: [parameter]), origin: Samples.place(1)))
    }
    #expect(numbers == Array(parameters.indices))
  }

  @Test func `values of one label keep their order, whatever the order of the labels before was`() {
    var table = ContentTable(shape: Shape(of: RunConfig()))
    let lists = [
      [("b", "1"), ("a", "1")], [("a", "x"), ("a", "y")], [("a", "1"), ("b", "2")], [("a", "y"), ("a", "x")],
    ]
    let numbers = lists.map { list in
      let config = RunConfig(parameters: list.map { Parameter(label: $0.0, value: $0.1) })
      return table.insert(DeclaredVersion(name: "entry", config: config, origin: Samples.place(1)))
    }
    #expect(numbers == [0, 1, 2, 3])
  }

  @Test func `versions are found exactly where a content is equal, whichever way the service echoes`() {
    Property.holds { world, random in
      let catalog = world.observed.catalog
      let configs = world.desired.jobs.flatMap { $0.entries.map(\.config) }
      let echoes = configs.map { config in
        version(ObservedConfig(sent: config, to: catalog, quirks: .random(&random)))
      }
      let versions = world.observed.jobs.flatMap { $0.versions ?? [] } + echoes
      return Self.violations(
        configs, versions, ignoring: Self.ignored.randomElement(using: &random) ?? [], catalog: catalog)
    }
  }

  // MARK: - What is checked

  private static func violations(
    _ configs: [RunConfig], _ versions: [ObservedVersion], ignoring ignored: [FieldPath], catalog: Catalog
  ) -> [String] {
    let shaped = configs.map { config in
      (config, Shape(of: config, ignoring: ignored, algorithm: catalog.algorithm(of: config)))
    }
    return Dictionary(grouping: shaped, by: \.1).flatMap { shape, configs in
      violations(in: shape, configs.map(\.0), versions, catalog)
    }
  }

  private static func violations(
    in shape: Shape, _ configs: [RunConfig], _ versions: [ObservedVersion], _ catalog: Catalog
  ) -> [String] {
    var exact = ContentTable(shape: shape)
    var decimal = ContentTable(shape: shape, byDecimals: true)
    var contents: [Content] = []
    var violations: [String] = []
    for config in configs {
      let algorithm = catalog.algorithm(of: config)
      let content = config.content(in: shape, algorithm: algorithm)
      let known = contents.firstIndex { $0.equals(content) }
      let entry = DeclaredVersion(name: "entry", config: config, origin: Samples.place(1))
      let number = exact.insert(entry, algorithm: algorithm)
      if number != known ?? contents.count { violations.append("\(config) got the number \(number)") }
      if known == nil { contents.append(content) }
      _ = decimal.insert(entry, algorithm: algorithm)
    }
    for version in versions {
      let content = version.content(in: shape)
      let equal = contents.firstIndex { $0.equals(content) }
      if version.hasNumbers {
        if equal != nil, decimal.find(version) == nil { violations.append("not found: \(version.config)") }
      } else if exact.find(version) != equal {
        violations.append("found otherwise: \(version.config)")
      }
    }
    return violations
  }
}

private func version(_ config: ObservedConfig) -> ObservedVersion {
  ObservedVersion(id: 1, name: "V0001", status: .completed, config: config)
}
