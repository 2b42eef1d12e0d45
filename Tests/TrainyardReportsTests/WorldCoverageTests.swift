import TestSupport
import Testing
import TrainyardPlanner

/// Every case that a plan can hold occurs in a golden world, so that a new one is shown before it counts.
struct WorldCoverageTests {
  /// What cannot come out of manifests that are valid.
  private static let unreachable: Set<String> = [
    // Parents that wait for one another are refused when manifests are read.
    PlanProblem.Code.dependencyCycle.rawValue
  ]

  private static let documents: [PlanDocument] = World.all.map { PlanDocument($0.plan) }

  private static func missing<Case: RawRepresentable & CaseIterable>(
    _ type: Case.Type, in found: (PlanDocument) -> [Case]
  ) -> [String] where Case.RawValue == String {
    let seen = Set(documents.flatMap(found).map(\.rawValue)).union(unreachable)
    return Case.allCases.map(\.rawValue).filter { !seen.contains($0) }
  }

  @Test func `every kind of action is shown`() {
    #expect(Self.missing(Action.Kind.self) { $0.actions.map(\.kind) } == [])
  }

  @Test func `every reason is shown`() {
    #expect(Self.missing(Reason.Code.self) { $0.actions.map(\.reason.code) } == [])
  }

  @Test func `every cause to withhold is shown`() {
    #expect(Self.missing(WithheldAction.Cause.self) { $0.withheld.map(\.cause) } == [])
  }

  @Test func `every guard is shown`() {
    #expect(Self.missing(GuardVerdict.Code.self) { $0.verdicts.map(\.code) } == [])
  }

  @Test func `every problem and warning is shown`() {
    #expect(
      Self.missing(PlanProblem.Code.self) { ($0.problems + $0.warnings).map(\.code) } == [])
  }

  @Test func `every note is shown`() {
    #expect(Self.missing(PlanNote.Code.self) { $0.notes.map(\.code) } == [])
  }

  /// What a world proves beyond the kinds above, by the names of the worlds that prove it.
  private static let features: [(feature: String, worlds: [String])] = [
    ("the way past a kill", ["a running version may be ended with allow-kill"]),
    ("the way past a job's kills", ["a removed job may kill its runs with allow-kill"]),
    ("adopt in the manifest", ["an unmarked job is adopted on request and nothing of it ends"]),
    ("adopt by name", ["an unmarked job is adopted by name"]),
    ("take-over", ["another owner's job is taken over by name", "a job with a malformed mark is taken over by name"]),
    ("protect", ["a protected job loses nothing", "protect false is taken out first and only the next plan deletes"]),
    (
      "hold and release",
      ["a job on hold launches and ends nothing", "a hold is released by name and the launches wait for that"]
    ),
    ("an empty job", ["the first entry of an empty job is launched and the mark no longer says empty"]),
    (
      "environments",
      ["an environment is part of the mark", "another environment of the same project is another owner"]
    ),
    ("incomplete input", ["nothing undeclared is deleted unless all specs were loaded"]),
    ("relaunch", ["a withheld run is launched by relaunch", "relaunch of one run leaves the others withheld"]),
    ("half of a replacement", ["half of a replacement is launched although versions are missing"]),
    ("after the last match", ["an entry behind the last matched one is new even where versions are missing"]),
    (
      "renames",
      ["renaming and reordering entries changes nothing", "a new job with the runs of a removed one may be a rename"]
    ),
    ("numbers for text", ["a JSON number equals text of the same decimal value"]),
    ("preset algorithms", ["the defaults of a preset algorithm count as declared"]),
    ("one cause", ["one changed value that causes many launches is named once"]),
    ("shared outputs", ["a running version that writes to the same place is ended before its replacement"]),
  ]

  @Test func `every feature has a world`() {
    let names = Set(World.all.map(\.name))
    #expect(Self.features.flatMap(\.worlds).filter { !names.contains($0) } == [])
    #expect(names.count >= 120)
  }
}
