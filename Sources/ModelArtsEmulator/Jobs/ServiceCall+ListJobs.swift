internal import GRDB
internal import ModelArtsAPI

extension ServiceCall {
  /// Endpoint 2: lists jobs of one workspace.
  func listJobs() throws -> JSONObject {
    let status = try query.integer("status", in: 0...1000)
    let page = try query.page()
    let key = try query.choice("sortBy", default: JobSortKey.name)
    let order = try query.choice("order", default: SortOrder.asc)
    let search = try query.text("search_content", maximumLength: 64)
    let workspaceID = try workspace(query.text("workspace_id"))
    let matches = try summaries(workspaceID: workspaceID, search: search)
      .filter { status == nil || Int64($0.status.rawValue) == status }
      .sorted { key.isSorted($0, $1, order) }
    let shown = matches[page.range(of: matches.count, quirks: policy.quirks)]
    return [
      "job_total_count": JSONValue(matches.count),
      "job_count_limit": JSONValue(max(0, policy.jobQuota - (try jobCount()))),
      "quotas": JSONValue(policy.jobQuota),
      "jobs": .array(shown.map { $0.json(userName: policy.credentials.userName) }),
    ]
  }

  private func summaries(workspaceID: String, search: String?) throws -> [JobSummary] {
    let versions = listed("versions")
    let columns = policy.listLag > .zero ? JobSummary.columns(counting: versions) : JobSummary.columns
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(columns)
        FROM jobs LEFT JOIN versions ON versions.version_id =
          (SELECT max(version_id) FROM versions WHERE versions.job_id = jobs.job_id AND \(versions))
        WHERE jobs.workspace_id = ? AND instr(jobs.name, ?) AND \(listed("jobs"))
        """)
    let arguments = listArguments + listArguments + [workspaceID, search ?? ""] + listArguments
    return try Row.fetchAll(statement, arguments: arguments)
      .map { JobSummary(row: $0, now: listTime) }
  }
}
