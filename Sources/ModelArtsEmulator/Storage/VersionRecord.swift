internal import GRDB
internal import ModelArtsAPI

/// A version of a job, which is a run, as it is stored.
struct VersionRecord: FetchableRecord {
  private static let columns = ["version_id", "job_id", "number", "previous_id", "settings"] + RunPlan.columns

  /// The start of a query for versions, up to its `WHERE`.
  static let selection = "SELECT \(columns.joined(separator: ", ")) FROM versions"

  var id: Int64
  var jobID: Int64
  var number: Int64
  var previousID: Int64?
  var settings: TrainingSettings
  var plan: RunPlan

  /// Reads a row of ``selection``.
  init(row: Row) throws {
    id = row[0]
    jobID = row[1]
    number = row[2]
    previousID = row[3]
    settings = try TrainingSettings(stored: row[4])
    plan = RunPlan(row: row, from: 5)
  }

  var timeline: RunTimeline { plan.timeline }

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
