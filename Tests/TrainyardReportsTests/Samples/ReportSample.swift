import TestSupport
import Testing
import TrainyardPlanner
import TrainyardReports

/// One run of a command, as every format has to tell it, named for what it shows.
struct ReportSample: Sendable, CustomTestStringConvertible {
  /// The name, which is the file name of its goldens.
  var name: String
  var report: RunReport
  /// Whether its outputs are too long to be kept whole.
  var isLarge = false

  var testDescription: String { name }

  /// What every format is tried with.
  static let all: [ReportSample] = plans + ends + extremes

  static func plan(_ name: String, _ world: World, exitCode: Int32 = 0, isLarge: Bool = false) -> ReportSample {
    ReportSample(
      name: name,
      report: RunReport(command: "plan", plan: PlanDocument(world.plan), exitCode: exitCode, folder: "training"),
      isLarge: isLarge)
  }
}
