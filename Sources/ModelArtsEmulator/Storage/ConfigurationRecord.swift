internal import GRDB

/// A saved job configuration as it is stored.
struct ConfigurationRecord: FetchableRecord {
  var name: String
  var description: String
  var createTime: Int64
  var settings: TrainingSettings

  init(row: Row) throws {
    name = row["name"]
    description = row["description"]
    createTime = row["create_time"]
    settings = try TrainingSettings(stored: row["settings"])
  }
}
