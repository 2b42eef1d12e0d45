/// A machine size of the public pool (endpoint 19).
public struct Flavor: Sendable, Hashable {
  /// A kind of processor.
  public enum Kind: String, Sendable, Hashable {
    case cpu = "CPU"
    case gpu = "GPU"
    case ascend = "Ascend"
  }

  /// The `spec_id`.
  public var id: Int64
  /// The `spec_code`, which a request may send as `flavor.code` instead of the id.
  public var code: String
  /// The processor that does the training.
  public var kind: Kind
  /// The number of processor cores of a node.
  public var cores: Int
  /// The memory of a node in GB, which the service calls `cpu`.
  public var memory: Int
  /// The number of GPUs or NPUs of a node.
  public var accelerators: Int
  /// The name of the GPU, empty without one.
  public var acceleratorType: String
  /// The most nodes that one run may have.
  public var maximumNodes: Int
  /// Whether the flavor is sold out, which is only a hint: a run on it is still accepted.
  public var isSoldOut: Bool
  /// How many nodes there are for all runs together; a run that finds too few waits its turn in WAITING (7). nil for
  /// as many as are asked for.
  public var capacity: Int?

  /// Creates a flavor.
  public init(
    id: Int64, code: String, kind: Kind, cores: Int, memory: Int, accelerators: Int = 0, acceleratorType: String = "",
    maximumNodes: Int = 1, isSoldOut: Bool = false, capacity: Int? = nil
  ) {
    self.id = id
    self.code = code
    self.kind = kind
    self.cores = cores
    self.memory = memory
    self.accelerators = accelerators
    self.acceleratorType = acceleratorType
    self.maximumNodes = maximumNodes
    self.isSoldOut = isSoldOut
    self.capacity = capacity
  }

  /// The shared pool that runs of this kind are placed in, which reads back although no pool was asked for.
  var sharedPool: (id: String, name: String) {
    let name = "hec-train-pub-" + kind.rawValue.lowercased()
    return ("pool" + StableHash.hex(of: name, digits: 8), name)
  }
}
