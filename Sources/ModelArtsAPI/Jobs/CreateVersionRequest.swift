/// The body of "create version" (contract section 4.5): starts a billed run.
public struct CreateVersionRequest: RequestBody, Hashable {
  /// Write-only: no documented read returns it (contract section 8).
  public var description: String?
  /// The settings in full; nothing is inherited from the version before.
  public var config: ConfigBody
  /// A version of the same job; nil only where the job has none.
  public var previousVersionID: Int64?

  /// Describes a version to create.
  public init(config: ConfigBody, previousVersionID: Int64?, description: String? = nil) {
    self.config = config
    self.previousVersionID = previousVersionID
    self.description = description
  }

  public var json: JSONValue {
    var settings = config.json
    if let previousVersionID { settings["pre_version_id"] = JSONValue(previousVersionID) }
    var writer = JSONObjectWriter()
    writer.add("job_desc", description)
    writer.add("config", .object(settings))
    return .object(writer.object)
  }
}
