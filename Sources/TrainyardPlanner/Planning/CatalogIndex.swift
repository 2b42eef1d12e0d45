internal import TrainyardResources

/// What the service offers, found by name and by id without a search.
struct CatalogIndex {
  private let flavorsByCode: [String: Flavor]
  private let flavorsByID: [Int64: Flavor]
  private let engineVersions: Set<String>
  private let engineIDs: Set<Int64>

  init(_ catalog: Catalog) {
    let flavors = catalog.flavors ?? []
    let engines = catalog.engines ?? []
    flavorsByCode = Dictionary(flavors.map { ($0.code, $0) }) { first, _ in first }
    flavorsByID = Dictionary(flavors.map { ($0.id, $0) }) { first, _ in first }
    engineVersions = Set(engines.map(\.version))
    engineIDs = Set(engines.map(\.id))
  }

  /// The flavor that a config names; nil for a dedicated pool, which no list names.
  func flavor(of resource: ComputeResource?) -> Flavor? {
    switch resource {
    case .specID(let id): flavorsByID[id]
    case .specCode(let code): flavorsByCode[code]
    case .pool, nil: nil
    }
  }

  func accelerators(of config: RunConfig) -> Accelerators? { flavor(of: config.resource)?.accelerators }

  func has(_ engine: EngineReference) -> Bool {
    switch engine {
    case .version(let version): engineVersions.contains(version)
    case .id(let id): engineIDs.contains(id)
    }
  }
}
