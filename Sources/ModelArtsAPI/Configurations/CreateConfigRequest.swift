/// The body of "create configuration" (contract section 4.9).
public struct CreateConfigRequest: RequestBody, Hashable {
  public var configName: String
  public var description: String?
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
