/// One job of the job list (contract section 4.2).
///
/// The list names neither the workspace nor the settings of a job.
public struct JobSummary: Sendable, Hashable {
  /// The id.
  public let jobID: Int64
  /// The name, unique in its project or workspace.
  public let jobName: String
  /// The description; nil where it is empty.
  public let description: String?
  /// The newest version; nil for a job without one.
  public let latestVersionID: Int64?
  /// The status of the newest version.
  public let status: JobStatus?
  /// When the job was created, in milliseconds of the epoch.
  public let createTime: Int64?
  /// How long the newest version has run, in milliseconds.
  public let duration: Int64?
  /// How many versions the job has.
  public let versionCount: Int?
  /// The name of the user who created the job, where the service prints it.
  public let userName: String?
}

extension JobSummary: ResponseBody {
  public static let documentName = "job"

  public init(json: JSONValue) throws(UnreadableBody) {
    try self.init(fields: JSONFields(json, document: Self.documentName))
  }

  init(fields: JSONFields) throws(UnreadableBody) {
    jobID = try fields.requiredInteger("job_id")
    jobName = try fields.requiredText("job_name")
    description = try fields.text("job_desc")
    latestVersionID = try fields.integer("version_id")
    status = try fields.status("status")
    createTime = try fields.integer("create_time")
    duration = try fields.integer("duration")
    versionCount = try fields.count("version_count")
    userName = fields.raw("user")?.object?["name"]?.nonEmptyText
  }
}
