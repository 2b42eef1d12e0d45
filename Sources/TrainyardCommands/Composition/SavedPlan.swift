internal import TrainyardPlanner
internal import TrainyardReports

/// Plans in files.
enum SavedPlan {
  static func read(_ path: String, in context: CommandContext) throws -> PlanDocument {
    let bytes = try FileAccess.read(context.absolute(path), shown: path)
    do {
      return try JSONReport.plan(from: bytes)
    } catch let error as UnreadablePlan {
      throw CommandFailure(.error, "\(path): \(error.reason)", hint: "'trainyard plan --out FILE' makes one")
    }
  }
}
