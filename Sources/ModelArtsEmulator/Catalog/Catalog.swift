/// What the service offers: machine flavors, engines and built-in algorithms.
public struct Catalog: Sendable, Hashable {
  /// The flavors of the public pool.
  public var flavors: [Flavor]
  /// The engines that a user may choose.
  public var engines: [Engine]
  /// The engines that only built-in algorithms run on; they are read back but not listed.
  public var internalEngines: [Engine]
  /// The built-in algorithms.
  public var algorithms: [Algorithm]

  /// Creates a catalog.
  public init(flavors: [Flavor], engines: [Engine], internalEngines: [Engine] = [], algorithms: [Algorithm] = []) {
    self.flavors = flavors
    self.engines = engines
    self.internalEngines = internalEngines
    self.algorithms = algorithms
  }

  /// Limits how many nodes of a flavor exist.
  ///
  /// - Parameters:
  ///   - nodes: The number of nodes for all runs together; nil for as many as are asked for.
  ///   - code: The `spec_code` of the flavor.
  /// - Returns: Whether there is such a flavor.
  @discardableResult
  public mutating func setCapacity(_ nodes: Int?, ofFlavor code: String) -> Bool {
    guard let index = flavors.firstIndex(where: { $0.code == code }) else { return false }
    flavors[index].capacity = nodes
    return true
  }

  func flavor(id: Int64?) -> Flavor? { flavors.first { $0.id == id } }

  func flavor(code: String) -> Flavor? { flavors.first { $0.code == code } }

  func algorithm(id: Int64?) -> Algorithm? { algorithms.first { $0.id == id } }

  /// An engine that a request may name.
  func engine(id: Int64?) -> Engine? { engines.first { $0.id == id } }

  /// The engine that a built-in algorithm runs on.
  func engine(of algorithm: Algorithm) -> Engine? {
    (internalEngines + engines).first { $0.id == algorithm.engineID }
  }
}
