internal import GRDB

/// A training job as it is stored.
struct JobRecord: FetchableRecord {
  /// The columns that a job is read from, in their order.
  static let columns = [
    "job_id", "name", "description", "workspace_id", "create_time", "issued_versions", "gone_time",
  ]

  /// The start of a query for jobs, up to its `WHERE`.
  static let selection = "SELECT \(columns.joined(separator: ", ")) FROM jobs"

  var id: Int64
  var name: String
  var description: String
  var workspaceID: String
  var createTime: Int64
  /// How many versions were ever created, which is the number of the newest.
  var issuedVersions: Int64
  /// When the accepted deletion is complete; nil while none was asked for.
  var goneTime: Int64?

  /// Reads a row that begins with ``columns``.
  init(row: Row) {
    id = row[0]
    name = row[1]
    description = row[2]
    workspaceID = row[3]
    createTime = row[4]
    issuedVersions = row[5]
    goneTime = row[6]
  }
}
