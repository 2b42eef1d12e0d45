/// An AI engine in one version (endpoint 20).
public struct Engine: Sendable, Hashable {
  /// The `engine_id`.
  public var id: Int64
  /// The `engine_type`: 1 TensorFlow, 2 MXNet, 9 XGBoost-Sklearn, 10 PyTorch, 13 Ascend, 17 MindSpore-GPU, and more.
  public var type: Int
  /// The `engine_name`, such as `TensorFlow`.
  public var name: String
  /// The `engine_version`, such as `TF-1.8.0-python3.6`.
  public var version: String

  /// Creates an engine.
  public init(id: Int64, type: Int, name: String, version: String) {
    self.id = id
    self.type = type
    self.name = name
    self.version = version
  }
}
