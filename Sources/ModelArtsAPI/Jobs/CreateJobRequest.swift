/// The body of "create job" (contract section 4.1): starts a billed run unless ``createsVersion`` is false.
public struct CreateJobRequest: RequestBody, Hashable {
  /// The name: 1 to 64 letters, digits, `_` and `-`; 20 at most in the 2019 edition.
  public var jobName: String
  /// 0 to 256 characters; nothing is sent for nil.
  public var description: String?
  /// The workspace; `"0"` is the default one.
  public var workspaceID: String?
  /// The settings of the first version.
  public var config: ConfigBody
  /// Whether a first version is created and started, which is the default of the service.
  public var createsVersion: Bool

  /// Describes a job to create.
  public init(
    jobName: String, description: String? = nil, workspaceID: String? = nil, config: ConfigBody,
    createsVersion: Bool = true
  ) {
    self.jobName = jobName
    self.description = description
    self.workspaceID = workspaceID
    self.config = config
    self.createsVersion = createsVersion
  }

  public var json: JSONValue {
    var settings = config.json
    if !createsVersion { settings["create_version"] = false }
    var writer = JSONObjectWriter()
    writer.add("job_name", jobName)
    writer.add("job_desc", description)
    writer.add("workspace_id", workspaceID)
    writer.add("config", .object(settings))
    return .object(writer.object)
  }
}
