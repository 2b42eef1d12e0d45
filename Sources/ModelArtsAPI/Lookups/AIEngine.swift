/// A framework in one version (contract section 4.10); ids are per region and cloud.
public struct AIEngine: Sendable, Hashable {
  /// The id.
  public let engineID: Int64
  /// The kind, such as 1 for TensorFlow; kinds differ by edition.
  public let type: Int?
  /// The name of the framework, such as `TensorFlow`.
  public let name: String?
  /// Such as `TF-1.8.0-python3.6`.
  public let version: String?

  init(fields: JSONFields) throws(UnreadableBody) {
    engineID = try fields.requiredInteger("engine_id")
    type = try fields.count("engine_type")
    name = try fields.text("engine_name")
    version = try fields.text("engine_version")
  }
}
