/// A machine type (contract section 4.10); ids are per region and cloud.
public struct ResourceSpec: Sendable, Hashable {
  /// The id.
  public let specID: Int64
  /// Such as `modelarts.vm.gpu.p100`.
  public let specCode: String?
  /// The number of CPU cores.
  public let cores: String?
  /// The memory in GB, under the contract's key `cpu`.
  public let memory: String?
  /// The number of accelerators of a node.
  public let gpuCount: Int?
  /// The kind of accelerator.
  public let gpuType: String?
  /// How many nodes of it a run may take.
  public let maximumNodes: Int?
  /// How many accounting units it stands for.
  public let unitCount: Int?
  /// The size of its disk.
  public let storage: String?
  /// Whether none is left at the moment.
  public let isSoldOut: Bool

  init(fields: JSONFields) throws(UnreadableBody) {
    specID = try fields.requiredInteger("spec_id")
    specCode = try fields.text("spec_code")
    cores = try fields.text("core")
    memory = try fields.text("cpu")
    gpuCount = try fields.count("gpu_num")
    gpuType = try fields.text("gpu_type")
    maximumNodes = try fields.count("max_num")
    unitCount = try fields.count("unit_num")
    storage = try fields.text("storage")
    isSoldOut = try fields.boolean("no_resource") ?? false
  }
}
