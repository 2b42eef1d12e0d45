/// The machine as versions and configurations print it, derived from the flavor.
public struct ComputeSummary: Sendable, Hashable {
  /// The number of CPU cores.
  public let cores: String?
  /// The memory in GB, under the contract's key `cpu`.
  public let memory: String?
  /// The number of accelerators of a node.
  public let gpuCount: Int?
  /// The kind of accelerator.
  public let gpuType: String?
  /// The code of the flavor; the version list does not print it.
  public let specCode: String?
  /// The name of the pool; also filled for the shared one.
  public let poolName: String?

  init(fields: JSONFields) throws(UnreadableBody) {
    cores = try fields.text("core")
    memory = try fields.text("cpu")
    gpuCount = try fields.count("gpu_num")
    gpuType = try fields.text("gpu_type")
    specCode = try fields.text("spec_code")
    poolName = try fields.text("pool_name")
  }
}
