import TestSupport
import Testing
import TrainyardPlanner
import TrainyardResources

/// The planner's matching, which compares bytes, finds what comparing field by field finds.
struct SlowMatchingTests {
  @Test func `versions go to the entries that a plain comparison of all fields gives them to`() {
    var (matched, clashed) = (0, 0)
    Property.holds(sequences: Property.seedCount * 10) { seed in
      let world = MatchingWorld(seed: seed)
      let expected = SlowMatcher(world)
      let plan = world.plan
      let clashes = plan.problems.contains { $0.code == .equalContents }
      guard clashes == expected.hasClash else {
        return ["equal contents \(clashes ? "" : "not ")found: \(Self.words(world))"]
      }
      if clashes { clashed += 1 }
      if clashes || expected.isUndecided { return [] }
      matched += expected.versions.count
      let found = Self.versions(in: plan)
      let undeclared = Set(plan.unmanaged.map(\.address.description))
      return (found == expected.versions ? [] : ["\(found), not \(expected.versions): \(Self.words(world))"])
        + (undeclared == Set(expected.undeclared.map { "job/flowers/version/\($0)" })
          ? [] : ["undeclared are \(undeclared), not \(expected.undeclared): \(Self.words(world))"])
    }
    // Worlds in which nothing is equal would show nothing.
    guard Property.isWhole else { return }
    #expect(matched > Property.seedCount && clashed > Property.seedCount)
  }

  /// The versions of each entry's name.
  private static func versions(in plan: Plan) -> [String: Set<String>] {
    plan.unchanged.reduce(into: [:]) { versions, object in
      guard let version = object.version, case .entry(_, let name, _) = object.address else { return }
      versions[name, default: []].insert(version)
    }
  }

  private static func words(_ world: MatchingWorld) -> String {
    let entries = world.entries.map { "\($0.name) \($0.config)" }
    let versions = world.versions.map { "\($0.name) \($0.config)" }
    return "ignored \(world.ignored)\n" + (entries + versions).joined(separator: "\n")
  }
}
