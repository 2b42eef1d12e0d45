/// The body of "update configuration": the whole configuration again, since nothing is merged (contract section 10,
/// row 28).
public struct UpdateConfigRequest: RequestBody, Hashable {
  /// The description; nil clears it, so it is always sent.
  public var description: String?
  /// The settings in full.
  public var config: ConfigBody

  /// Describes the new state of a configuration.
  public init(description: String? = nil, config: ConfigBody) {
    self.description = description
    self.config = config
  }

  public var json: JSONValue {
    var writer = JSONObjectWriter()
    writer.add("config_desc", description ?? "")
    writer.add(contentsOf: config.json)
    return .object(writer.object)
  }
}
