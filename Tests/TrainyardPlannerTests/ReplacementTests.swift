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

  @Test func `all runs of an edited entry are its own, and none is left for a missing one`() {
    let entries = [
      Samples.entry("missing", config(1, lr: "0.7")), Samples.entry("soak", config(2, lr: "0.2"), runs: 3),
      Samples.entry("last", config(9)),
    ]
    let plan = plan(entries, (2...4).map { Samples.version($0, config(2)) } + [Samples.version(5, config(9))])
    #expect(launches(plan) == Set((1...3).map { "job/flowers/version/soak[\($0)]" }))
    #expect(plan.withheld.map(\.address.description) == ["job/flowers/version/missing"])
    #expect(plan.actions.count { $0.kind == .deleteVersion } == 3)
  }

  @Test func `a named entry takes a version before one that is nearer`() {
    let entries = [
      Samples.entry("nearer", Samples.config(lr: "0.1")), Samples.entry("named", Samples.config(lr: "0.3", nodes: 2)),
      Samples.entry("last", Samples.config(lr: "0.9")),
    ]
    let versions = [Samples.version(2, Samples.config(lr: "0.2")), Samples.version(3, Samples.config(lr: "0.9"))]
    #expect(launches(plan(entries, versions)) == ["job/flowers/version/nearer"])
    let named = plan(entries, versions, relaunch: ["job/flowers/version/named"])
    #expect(launches(named) == ["job/flowers/version/named"])
    #expect(named.withheld.map(\.address.description) == ["job/flowers/version/nearer"])
  }

  @Test func `what a withheld launch would replace stays`() {
    func url(_ lr: String, _ url: String) -> RunConfig { Samples.config(lr: lr, trainURL: url) }
    let entries = [
      Samples.entry("a", url("0.1", "/x/")), Samples.entry("b", url("0.25", "/x/")),
      Samples.entry("d", url("0.4", "/x/")), Samples.entry("last", url("0.9", "/z/")),
    ]
    let versions = [
      Samples.version(2, url("0.2", "/x/"), .running), Samples.version(3, url("0.4", "/d/"), .running),
      Samples.version(4, url("0.9", "/z/")),
    ]
    let plan = plan(entries, versions)
    #expect(plan.isEmpty, "d waits for the end of V0002, which nobody knows to be b's or a's")
    #expect(plan.withheld.count { $0.kind == .deleteVersion } == 2)
  }

  @Test func `the former run of a child whose parent is withheld stays`() {
    let entries = [
      Samples.entry("parent", config(1, lr: "0.7")), Samples.entry("child", config(2, lr: "0.2"), parent: "parent"),
      Samples.entry("last", config(9)),
    ]
    let plan = plan(entries, [Samples.version(2, config(2)), Samples.version(3, config(9))])
    #expect(plan.isEmpty)
    #expect(plan.withheld.map(\.words).contains("its replacement job/flowers/version/child is withheld"))
  }

  @Test func `more than can be compared wait for a word, and nothing is ended meanwhile`() {
    let entries = (1...502).map { Samples.entry("run-\($0)", config($0, lr: "0.2")) }
    let versions = (1...502).filter { $0 != 2 }.map { Samples.version($0, config($0)) }
    let waiting = plan(entries, versions)
    #expect(waiting.isEmpty)
    #expect(waiting.withheld.count == 502 + 501)
    let named = plan(entries, versions, relaunch: ["job/flowers"])
    #expect(launches(named).count == 502)
    #expect(named.actions.count { $0.kind == .deleteVersion } == 501)
  }
}
