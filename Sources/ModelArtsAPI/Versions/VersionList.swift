/// One page of a job's versions (contract section 4.3); the order of the versions is not documented.
public struct VersionList: Sendable, Hashable {
  /// The id of the job.
  public let jobID: Int64?
  /// The name of the job.
  public let jobName: String?
  /// The description of the job; nil where it is empty.
  public let jobDescription: String?
  /// How many versions the job has, not how many the page has.
  public let versionCount: Int?
  /// The versions of the page.
  public let versions: [JobVersion]

  /// Creates a list.
  public init(
    jobID: Int64?, jobName: String?, jobDescription: String?, versionCount: Int?, versions: [JobVersion]
  ) {
    self.jobID = jobID
    self.jobName = jobName
    self.jobDescription = jobDescription
    self.versionCount = versionCount
    self.versions = versions
  }
}

extension VersionList: ResponseBody {
  public static let documentName = "version list"

  public init(json: JSONValue) throws(UnreadableBody) {
    let fields = try JSONFields(json, document: Self.documentName)
    var versions: [JobVersion] = []
    for item in try fields.objects("versions") { versions.append(try JobVersion(fields: item)) }
    self.init(
      jobID: try fields.integer("job_id"), jobName: try fields.text("job_name"),
      jobDescription: try fields.text("job_desc"), versionCount: try fields.count("version_count"),
      versions: versions)
  }
}
