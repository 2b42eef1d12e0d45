internal import GRDB
internal import ModelArtsAPI

extension ServiceCall {
  /// Endpoint 5: lists the versions of a job; without a page, all of them (contract section 10, row 9).
  func listVersions() throws -> JSONObject {
    let job = try job()
    let page = try query.page(default: 0)
    let total = try listedVersionCount(of: job.id)
    let range = page.range(of: total, quirks: policy.quirks)
    let versions = try VersionRecord.fetchAll(
      db,
      cached: """
        \(VersionRecord.selection) WHERE job_id = ? AND \(listed("versions")) ORDER BY \(versionOrder)
        LIMIT ? OFFSET ?
        """,
      arguments: [job.id] + listArguments + [range.count, range.lowerBound])
    return [
      "job_id": JSONValue(job.id), "job_name": .string(job.name), "job_desc": .string(job.description),
      "version_count": JSONValue(total),
      "versions": .array(versions.map { document(of: $0, in: job, at: listTime).listed }),
    ]
  }

  /// Endpoint 6: one version.
  func getVersion() throws -> JSONObject {
    let (job, version) = try version()
    return document(of: version, in: job, at: now).detailed
  }

  private func document(of version: VersionRecord, in job: JobRecord, at time: Int64) -> VersionDocument {
    VersionDocument(job: job, version: version, policy: policy, now: time)
  }

  private var versionOrder: String {
    switch policy.quirks.versionOrder {
    case .newestFirst: "version_id DESC"
    case .oldestFirst: "version_id ASC"
    // A multiplicative hash scatters consecutive ids; the seed turns the order.
    case .shuffled(let seed): "(version_id + \(seed % 65_521)) * 2654435761 % 4294967296, version_id"
    }
  }
}
