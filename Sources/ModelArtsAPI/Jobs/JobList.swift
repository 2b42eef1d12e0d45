/// One page of the job list (contract section 4.2).
public struct JobList: Sendable, Hashable {
  /// How many jobs match, by some editions how many exist: good to stop paging, not to count.
  public let totalCount: Int?
  /// How many jobs may still be created.
  public let remainingJobs: Int?
  /// How many jobs may exist.
  public let quota: Int?
  /// The jobs of the page.
  public let jobs: [JobSummary]

  public init(totalCount: Int? = nil, remainingJobs: Int? = nil, quota: Int? = nil, jobs: [JobSummary]) {
    self.totalCount = totalCount
    self.remainingJobs = remainingJobs
    self.quota = quota
    self.jobs = jobs
  }
}

extension JobList: ResponseBody {
  public static let documentName = "job list"

  public init(json: JSONValue) throws(UnreadableBody) {
    let fields = try JSONFields(json, document: Self.documentName)
    totalCount = try fields.count("job_total_count")
    remainingJobs = try fields.count("job_count_limit")
    quota = try fields.count("quotas")
    var jobs: [JobSummary] = []
    for item in try fields.objects("jobs") { jobs.append(try JobSummary(fields: item)) }
    self.jobs = jobs
  }
}
