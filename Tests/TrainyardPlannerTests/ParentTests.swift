import TestSupport
import Testing
import TrainyardPlanner
import TrainyardResources

/// Deletes that leave a version without its parent, or a job without any version, are warned of.
struct ParentTests {
  private static func config(_ number: Int) -> RunConfig { Samples.config(lr: "\(number)", trainURL: "/\(number)/") }

  /// The warnings of a plan whose entries have the contents of some versions; each version has a number, and that of its
  /// parent, which its entry declares too.
  private func warnings(
    _ entries: [Int], _ versions: [(number: Int, parent: Int?)], policy: UndeclaredVersionsPolicy = .delete,
    declaresParents: Bool = true, description: String = "[trainyard:vision]", filter: AddressFilter = AddressFilter()
  ) -> [PlanProblem] {
    let parents = Dictionary(uniqueKeysWithValues: versions.map { ($0.number, $0.parent) })
    let declared = entries.map { number in
      Samples.entry(
        "e\(number)", Self.config(number),
        parent: declaresParents ? (parents[number] ?? nil).map { "e\($0)" } : nil)
    }
    return World(
      "parents", jobs: [Samples.job(declared, policy: policy)],
      remoteJobs: [
        Samples.remoteJob(
          versions.map {
            Samples.version($0.number, Self.config($0.number), parent: $0.parent.map { 1000 + Int64($0) })
          },
          description: description)
      ], options: PlanOptions(filter: filter)
    ).plan.warnings
  }

  @Test func `a deleted parent of a version that stays is named with it`() {
    let warnings = warnings([2, 3], [(1, nil), (2, nil), (3, 1)])
    #expect(warnings.map(\.code) == [.parentDeleted])
    #expect(warnings.first?.address == .undeclared(job: "flowers", version: "V0001"))
    #expect(warnings.first?.message == "V0001 is deleted and is the parent of V0003, which stays")
  }

  @Test func `a parent that nobody declared is no matter`() {
    #expect(warnings([2, 3], [(1, nil), (2, nil), (3, 1)], declaresParents: false).isEmpty)
  }

  @Test func `several children of one version are one line`() {
    let warnings = warnings([2, 3, 4], [(1, nil), (2, 1), (3, 1), (4, 2)])
    #expect(warnings.map(\.message) == ["V0001 is deleted and is the parent of V0002 and 1 more, which stay"])
  }

  @Test func `what goes with its parent, stays with it or is only stopped is no matter`() {
    #expect(warnings([1], [(1, nil), (2, 1), (3, 2)]).isEmpty)
    #expect(warnings([2, 3], [(1, nil), (2, nil), (3, 1)], policy: .stop).isEmpty)
    #expect(warnings([2, 3], [(1, nil), (2, nil), (3, 1)], policy: .keep).isEmpty)
    #expect(warnings([2, 3], [(2, nil), (3, 1)]).isEmpty, "its parent is gone already")
  }

  @Test func `a delete that a filter leaves out is not warned of`() {
    let filter = AddressFilter(exclusions: [GlobPattern("job/flowers/version/V0001")])
    #expect(warnings([2, 3], [(1, nil), (2, nil), (3, 1)], filter: filter).isEmpty)
  }

  @Test func `more than ten deleted parents are told as a number`() {
    let parents = (1...12).map { ($0, Int?.none) }
    let children = (1...12).map { ($0 + 12, Int?($0)) }
    let warnings = warnings(Array(13...24), parents + children)
    #expect(warnings.count == 11)
    #expect(warnings.last?.message == "2 more deleted versions are parents of versions that stay")
    #expect(warnings.last?.address == .job("flowers"))
  }

  @Test func `the last version of a job is named, with what follows`() {
    let warnings = warnings([], [(1, nil), (2, 1)])
    #expect(warnings.map(\.code) == [.lastVersionDeleted])
    #expect(warnings.first?.address == .job("flowers"))
    #expect(warnings.first?.hint?.contains("--relaunch job/flowers") == true)
    #expect(self.warnings([3], [(1, nil), (2, 1)]).isEmpty, "another run is launched")
  }

  /// The consequence that the hint names.
  @Test(arguments: [("[trainyard:vision]", true), ("[trainyard:vision empty]", false)])
  func `a job without versions withholds what it gets later, unless it never had one`(
    _ description: String, _ isWithheld: Bool
  ) {
    let plan = World(
      "later", jobs: [Samples.job([Samples.entry("new")])],
      remoteJobs: [Samples.remoteJob([], description: description)]
    ).plan
    #expect(plan.withheld.isEmpty != isWithheld)
    let hint = warnings([], [(1, nil)], description: description).first?.hint
    #expect((hint != nil) == isWithheld)
  }
}
