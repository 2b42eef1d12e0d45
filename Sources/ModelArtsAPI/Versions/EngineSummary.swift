/// The engine as versions and configurations print it, derived from the engine id.
public struct EngineSummary: Sendable, Hashable {
  /// The kind, such as 1 for TensorFlow; kinds differ by edition.
  public let type: Int?
  /// The id.
  public let id: Int64?
  /// The name of the framework, such as `TensorFlow`.
  public let name: String?
  /// Such as `TF-1.8.0-python3.6`.
  public let version: String?

  init(fields: JSONFields) throws(UnreadableBody) {
    type = try fields.count("engine_type")
    id = try fields.integer("engine_id")
    name = try fields.text("engine_name")
    version = try fields.text("engine_version")
  }
}
