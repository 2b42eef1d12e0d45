internal import GRDB

/// A training job as it is stored.
struct JobRecord: FetchableRecord {
  var id: Int64
  var name: String
  var description: String
  var workspaceID: String
  var createTime: Int64
  /// How many versions were ever created, which is the number of the newest.
  var issuedVersions: Int64
  /// When the accepted deletion is complete; nil while none was asked for.
  var goneTime: Int64?

  init(row: Row) {
    id = row["job_id"]
    name = row["name"]
    description = row["description"]
    workspaceID = row["workspace_id"]
    createTime = row["create_time"]
    issuedVersions = row["issued_versions"]
    goneTime = row["gone_time"]
  }
}
