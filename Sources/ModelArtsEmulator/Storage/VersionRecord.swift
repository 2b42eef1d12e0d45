internal import GRDB
internal import ModelArtsAPI

/// A version of a job, which is a run, as it is stored.
struct VersionRecord: FetchableRecord {
  var id: Int64
  var jobID: Int64
  var number: Int64
  var previousID: Int64?
  var settings: TrainingSettings
  var timeline: RunTimeline

  init(row: Row) throws {
    id = row["version_id"]
    jobID = row["job_id"]
    number = row["number"]
    previousID = row["previous_id"]
    settings = row["settings"]
    timeline = RunTimeline(row: row)
  }

  /// The name that the service gives: `V0001`, and `V10000` after `V9999`.
  var name: String { Self.name(number: number) }

  /// The resource that the service bills the run under.
  var resourceID: String { Self.resourceID(id: id) }

  static func name(number: Int64) -> String {
    let digits = String(number)
    return "V" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  static func resourceID(id: Int64) -> String { "job" + StableHash.hex(of: "version/\(id)", digits: 8) }
}
