/// The body of "create configuration" (contract section 4.9).
public struct CreateConfigRequest: RequestBody, Hashable {
  /// The name: 1 to 64 letters, digits, `_` and `-`; 20 at most in the 2019 edition and the Python SDK reference.
  public var configName: String
  /// 0 to 256 characters; nothing is sent for nil.
  public var description: String?
  /// The settings; `worker_server_num`, a flavor or pool, and one kind of input are required.
  public var config: ConfigBody

  /// Describes a configuration to create.
  public init(configName: String, description: String? = nil, config: ConfigBody) {
    self.configName = configName
    self.description = description
    self.config = config
  }

  public var json: JSONValue {
    var writer = JSONObjectWriter()
    writer.add("config_name", configName)
    writer.add("config_desc", description)
    writer.add(contentsOf: config.json)
    return .object(writer.object)
  }
}
