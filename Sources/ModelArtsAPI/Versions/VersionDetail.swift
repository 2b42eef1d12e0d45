/// What "get version" answers: a version with the fields of its job (contract section 4.4).
public struct VersionDetail: Sendable, Hashable {
  /// The id of the job.
  public let jobID: Int64
  /// The name of the job.
  public let jobName: String?
  /// The description of the job, not of the version.
  public let jobDescription: String?
  /// The version.
  public let version: JobVersion
}

extension VersionDetail: ResponseBody {
  public static let documentName = "version"

  public init(json: JSONValue) throws(UnreadableBody) {
    let fields = try JSONFields(json, document: Self.documentName)
    jobID = try fields.requiredInteger("job_id")
    jobName = try fields.text("job_name")
    jobDescription = try fields.text("job_desc")
    version = try JobVersion(fields: fields)
  }
}
