/// One configuration of the list (contract section 4.9): no settings beyond these, so each needs a read of its own.
public struct ConfigSummary: Sendable, Hashable {
  /// The name, which is the key of the configuration.
  public let configName: String
  /// The description; nil where it is empty.
  public let description: String?
  /// When the configuration was created, in milliseconds of the epoch.
  public let createTime: Int64?
  /// The engine, derived from its id.
  public let engine: EngineSummary
  /// The container image.
  public let userImageURL: String?
  /// The command inside the container image.
  public let userCommand: String?

  init(fields: JSONFields) throws(UnreadableBody) {
    configName = try fields.requiredText("config_name")
    description = try fields.text("config_desc")
    createTime = try fields.integer("create_time")
    engine = try EngineSummary(fields: fields)
    userImageURL = try fields.text("user_image_url")
    userCommand = try fields.text("user_command")
  }
}
