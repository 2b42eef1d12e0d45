/// What creating a job or a version answers (contract sections 4.1 and 4.5).
///
/// A job that was created without a version has no version fields (contract section 10, row 40).
public struct LaunchResult: Sendable, Hashable {
  /// The id of the job.
  public let jobID: Int64
  /// The name of the job.
  public let jobName: String?
  /// The id of the version; nil for a job without one.
  public let versionID: Int64?
  /// The name that the service gave the version, such as `V0001`.
  public let versionName: String?
  /// The status, which is 1 for a new version.
  public let status: JobStatus?
  /// When the run was created, in milliseconds of the epoch.
  public let createTime: Int64?
  /// The name of the run inside the platform; the answer to a new version does not document it.
  public let resourceID: String?
}

extension LaunchResult: ResponseBody {
  public static let documentName = "launch result"

  public init(json: JSONValue) throws(UnreadableBody) {
    let fields = try JSONFields(json, document: Self.documentName)
    jobID = try fields.requiredInteger("job_id")
    jobName = try fields.text("job_name")
    versionID = try fields.integer("version_id")
    versionName = try fields.text("version_name")
    status = try fields.status("status")
    createTime = try fields.integer("create_time")
    resourceID = try fields.text("resource_id")
  }
}
