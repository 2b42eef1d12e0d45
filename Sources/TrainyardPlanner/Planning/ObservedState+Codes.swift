internal import TrainyardResources

extension ObservedState {
  /// The state with the codes that its ids stand for, where the service's answers leave the codes out or name ones that
  /// its own lists do not have: an equal id counts as much as an equal code.
  func knowingCodes() -> ObservedState {
    let engines = catalog.engines ?? []
    let flavors = catalog.flavors ?? []
    guard !engines.isEmpty || !flavors.isEmpty else { return self }
    let names = CodeNames(engines: engines, flavors: flavors)
    var state = self
    for job in jobs.indices {
      for version in (jobs[job].versions ?? []).indices {
        guard let known = jobs[job].versions?[version].config(completedBy: names.completed) else { continue }
        state.jobs[job].versions?[version].config = known
      }
    }
    for index in configurations.indices {
      guard let known = configurations[index].config.flatMap(names.completed) else { continue }
      state.configurations[index].config = known
    }
    return state
  }
}

/// What the service's lists say that ids are called.
private struct CodeNames {
  private let engines: [Int64: String]
  private let versions: Set<String>
  private let flavors: [Int64: String]
  private let codes: Set<String>

  init(engines: [Engine], flavors: [Flavor]) {
    self.engines = Dictionary(engines.map { ($0.id, $0.version) }) { first, _ in first }
    versions = Set(engines.map(\.version))
    self.flavors = Dictionary(flavors.map { ($0.id, $0.code) }) { first, _ in first }
    codes = Set(flavors.map(\.code))
  }

  /// The config with the codes of its ids; nil where nothing is to be added.
  func completed(_ config: ObservedConfig) -> ObservedConfig? {
    let version = config.engineVersion.map(versions.contains) == true ? nil : config.engineID.flatMap { engines[$0] }
    let code = config.specCode.map(codes.contains) == true ? nil : config.specID.flatMap { flavors[$0] }
    guard version != nil || code != nil else { return nil }
    var completed = config
    completed.engineVersion = version ?? config.engineVersion
    completed.specCode = code ?? config.specCode
    return completed
  }
}
