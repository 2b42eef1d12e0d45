import TestSupport
import Testing
import TrainyardPlanner
import TrainyardResources

/// What takes the place of what in jobs that runs are missing from: there it decides what is launched and ended.
struct ReplacementTests {
  private func config(_ number: Int, lr: String = "0.1") -> RunConfig {
    Samples.config(lr: lr, trainURL: "/out/\(number)/")
  }

  private func plan(
    _ entries: [DeclaredVersion], _ versions: [ObservedVersion], policy: UndeclaredVersionsPolicy = .delete,
    relaunch: Set<String> = []
  ) -> Plan {
    World(
      "replacements", jobs: [Samples.job(entries, policy: policy)], remoteJobs: [Samples.remoteJob(versions)],
      options: PlanOptions(relaunch: relaunch)
    ).plan
  }

  private func launches(_ plan: Plan) -> Set<String> {
    Set(plan.actions.compactMap(\.operation.launch?.address.description))
  }

  @Test(arguments: [3, 30, 202])
  func `after an edit of all entries everything is replaced but the run that was deleted by hand`(_ count: Int) {
    let entries = (1...count).map { Samples.entry("run-\($0)", config($0, lr: "0.2")) }
    let versions = (1...count).filter { $0 != 2 }.map { Samples.version($0, config($0)) }
    let plan = plan(entries, versions)
    let expected = Set((1...count).filter { $0 != 2 }.map { "job/flowers/version/run-\($0)" })
    #expect(launches(plan) == expected)
    #expect(plan.withheld.map(\.address.description) == ["job/flowers/version/run-2"])
    #expect(plan.actions.count { $0.kind == .deleteVersion } == count - 1)
    let replaced = plan.actions.compactMap { action in action.replaces.map { (action.address.description, $0.name) } }
    #expect(replaced.count == count - 1)
    #expect(replaced.allSatisfy { Int($0.0.split(separator: "-")[1]) == Int($0.1.dropFirst()) })
  }

  @Test func `a new entry in front of an edited one waits, the edited one does not`() {
    let entries = [
      Samples.entry("first", config(1)), Samples.entry("new", config(9, lr: "0.9")),
      Samples.entry("edited", config(2, lr: "0.2")), Samples.entry("last", config(4)),
    ]
    let plan = plan(entries, [1, 2, 4].map { Samples.version($0, config($0)) })
    #expect(launches(plan) == ["job/flowers/version/edited"])
    #expect(plan.withheld.map(\.address.description) == ["job/flowers/version/new"])
  }

  @Test(arguments: [UndeclaredVersionsPolicy.delete, .stop, .keep])
  func `what several entries may replace is neither launched nor ended`(_ policy: UndeclaredVersionsPolicy) {
    let entries = [
      Samples.entry("missing", Samples.config(lr: "0.1")), Samples.entry("edited", Samples.config(lr: "0.25")),
      Samples.entry("last", Samples.config(lr: "0.3")),
    ]
    let versions = [
      Samples.version(2, Samples.config(lr: "0.2"), .running), Samples.version(3, Samples.config(lr: "0.3")),
    ]
    let plan = plan(entries, versions, policy: policy)
    #expect(plan.isEmpty)
    let withheld = plan.withheld.map { "\($0.kind.rawValue) \($0.address)" }
    let launches = ["create_version job/flowers/version/missing", "create_version job/flowers/version/edited"]
    switch policy {
    case .delete: #expect(withheld == launches + ["delete_version job/flowers/version/V0002"])
    case .stop: #expect(withheld == launches + ["stop_version job/flowers/version/V0002"])
    case .keep: #expect(withheld == launches)
    }
    #expect(plan.withheld.allSatisfy { $0.cause == .history && $0.words.contains("--relaunch") })
    let settled = self.plan(entries, versions, policy: policy, relaunch: ["job/flowers/version/edited"])
    #expect(self.launches(settled) == ["job/flowers/version/edited"])
    #expect(settled.withheld.map(\.address.description) == ["job/flowers/version/missing"])
  }

  @Test func `more than can be compared wait for a word, and nothing is ended meanwhile`() {
    let entries = (1...502).map { Samples.entry("run-\($0)", config($0, lr: "0.2")) }
    let versions = (1...502).filter { $0 != 2 }.map { Samples.version($0, config($0)) }
    let waiting = plan(entries, versions)
    #expect(waiting.isEmpty)
    #expect(waiting.withheld.count == 502 + 501)
    let named = plan(entries, versions, relaunch: ["job/flowers"])
    #expect(launches(named).count == 502)
  }
}
