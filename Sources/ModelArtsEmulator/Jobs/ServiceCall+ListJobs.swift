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
    let versionColumns = RunTimeline.columns.map { "versions.\($0)" }.joined(separator: ", ")
    // The columns of the job and of the version are told apart by position, since both have a create_time.
    let request = SQLRequest<Row>(
      sql: """
        SELECT jobs.*,
          (SELECT count(*) FROM versions WHERE versions.job_id = jobs.job_id AND \(Alive.sql("versions")))
            AS version_count,
          versions.version_id AS version_id, \(versionColumns)
        FROM jobs LEFT JOIN versions ON versions.version_id =
          (SELECT max(version_id) FROM versions WHERE versions.job_id = jobs.job_id AND \(Alive.sql("versions")))
        WHERE jobs.workspace_id = ? AND instr(jobs.name, ?) AND \(Alive.sql("jobs"))
        """,
      arguments: [now, now, workspaceID, search ?? "", now],
      adapter: ScopeAdapter(["version": SuffixRowAdapter(fromIndex: try jobColumnCount() + 2)]))
    return try request.fetchAll(db).map { JobSummary(row: $0, now: now) }
  }

  private func jobColumnCount() throws -> Int { try db.columns(in: "jobs").count }
}
