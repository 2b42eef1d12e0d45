/// What the service offers to run on and with; nil where a list was not needed or is not offered.
package struct Catalog: Sendable, Hashable {
  package var flavors: [Flavor]?
  package var engines: [Engine]?
  package var algorithms: [Algorithm]?

  package init(flavors: [Flavor]? = nil, engines: [Engine]? = nil, algorithms: [Algorithm]? = nil) {
    self.flavors = flavors
    self.engines = engines
    self.algorithms = algorithms
  }

  package func flavor(code: String) -> Flavor? { flavors?.first { $0.code == code } }
  package func flavor(id: Int64) -> Flavor? { flavors?.first { $0.id == id } }

  /// The engine of a version; the service's internal engines, which nobody can choose, only where no other has it.
  package func engine(version: String) -> Engine? {
    let found = engines?.filter { $0.version == version } ?? []
    return found.first { !$0.isInternal } ?? found.first
  }

  package func algorithm(id: Int64) -> Algorithm? { algorithms?.first { $0.id == id } }

  /// The preset algorithm that a config names.
  package func algorithm(of config: RunConfig) -> Algorithm? {
    if case .model(let id) = config.code { algorithm(id: id) } else { nil }
  }
}

/// A node type of the public pool.
package struct Flavor: Sendable, Hashable {
  package var id: Int64
  package var code: String
  package var accelerators: Accelerators?
  /// The most nodes that one run may have.
  package var maximumNodes: Int?
  package var isSoldOut: Bool

  package init(
    id: Int64, code: String, accelerators: Accelerators? = nil, maximumNodes: Int? = nil, isSoldOut: Bool = false
  ) {
    self.id = id
    self.code = code
    self.accelerators = accelerators
    self.maximumNodes = maximumNodes
    self.isSoldOut = isSoldOut
  }
}

/// A framework that runs code from OBS.
package struct Engine: Sendable, Hashable {
  package var id: Int64
  package var version: String
  /// Whether the service uses it for preset algorithms only.
  package var isInternal: Bool

  package init(id: Int64, version: String, isInternal: Bool = false) {
    self.id = id
    self.version = version
    self.isInternal = isInternal
  }
}

/// A preset algorithm with the parameters that the service fills in.
package struct Algorithm: Sendable, Hashable {
  package var id: Int64
  package var name: String
  package var defaults: [Parameter]
  /// The labels that the algorithm knows and has no default for.
  package var labelsWithoutDefault: Set<String>

  package init(id: Int64, name: String, defaults: [Parameter] = [], labelsWithoutDefault: Set<String> = []) {
    self.id = id
    self.name = name
    self.defaults = defaults
    self.labelsWithoutDefault = labelsWithoutDefault
  }

  /// All labels that the algorithm knows.
  package var labels: Set<String> { labelsWithoutDefault.union(defaults.map(\.label)) }
}
