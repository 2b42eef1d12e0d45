import Foundation
import TestSupport
import Testing
import TrainyardPlanner
import TrainyardResources

/// What a plan's document shows of random worlds.
struct DocumentTests {
  @Test func `no document shows a secret`() {
    Property.holds(seeds: Property.seedCount / 2) { world, _ in
      guard let json = try? JSONEncoder().encode(PlanDocument(world.plan)) else { return ["no JSON"] }
      let text = String(decoding: json, as: UTF8.self)
      return ["hidden-a", "hidden-b"].filter(text.contains)
    }
  }

  @Test func `the summary counts what the plan holds`() {
    Property.holds { world, _ in
      let plan = world.plan
      let summary = PlanDocument(plan).summary
      let counted = [summary.create, summary.update, summary.stop, summary.delete].reduce(0, +)
      return (counted == plan.actions.count ? [] : ["\(counted) counted, \(plan.actions.count) planned"])
        + (summary.launches == plan.launchCount ? [] : ["launches"])
        + (summary.withheld == plan.withheld.count ? [] : ["withheld"])
    }
  }

  /// Properties over worlds in which nothing happens would prove nothing.
  @Test func `the random worlds hold every kind of action, cause and problem`() {
    var kinds: [Action.Kind: Int] = [:]
    var causes: [WithheldAction.Cause: Int] = [:]
    var reasons: [Reason.Code: Int] = [:]
    var verdicts: [GuardVerdict.Code: Int] = [:]
    for seed in 1...400 {
      let plan = RandomWorld(seed: UInt64(seed)).plan
      for action in plan.actions {
        kinds[action.kind, default: 0] += 1
        reasons[action.reason.code, default: 0] += 1
      }
      for withheld in plan.withheld { causes[withheld.cause, default: 0] += 1 }
      for verdict in plan.verdicts { verdicts[verdict.code, default: 0] += 1 }
    }
    if ProcessInfo.processInfo.environment["SHOW"] == "1" { print(kinds, reasons, causes, verdicts) }
    #expect(Set(kinds.keys) == Set(Action.Kind.allCases))
    #expect(Set(causes.keys) == Set(WithheldAction.Cause.allCases))
    #expect(Set(verdicts.keys) == Set(GuardVerdict.Code.allCases))
  }
}
