import TestSupport
import Testing
import TrainyardPlanner
import TrainyardResources

/// Plans that would cost money, or end what should live, if they were made carelessly.
struct SafetyTests {
  private func config(_ lr: String, _ trainURL: String = "/flowers/out/") -> RunConfig {
    Samples.config(lr: lr, trainURL: trainURL)
  }

  private func launches(_ plan: Plan) -> [String] {
    plan.actions.compactMap(\.operation.launch?.address.description)
  }

  @Test(arguments: [[Samples.version(1)], nil])
  func `a renamed job is not launched again, whatever the ownership patterns say`(_ versions: [ObservedVersion]?) {
    let old = ObservedJob(
      id: 42, name: "flowers", description: MarkedDescription("[trainyard:vision]"), versionCount: 1, versions: versions
    )
    let world = World("rename", jobs: [Samples.job(named: "blossoms", [Samples.entry("baseline")])], remoteJobs: [old])
    #expect(world.plan.isEmpty)
    #expect(world.plan.withheld.map(\.cause) == [.possibleRename])
  }

  @Test func `each run spends its own retries`() {
    let runs = (1...4).map { (run: Int) in
      Samples.entry("soak", config("0.1", "/soak/\(run)/"), run: run, retry: 2)
    }
    let done = (1...3).map { Samples.version($0, config("0.1", "/soak/\($0)/")) }
    func plan(failures: Int) -> Plan {
      let failed = (0..<failures).map { Samples.version(4 + $0, config("0.1", "/soak/4/"), .failed) }
      return World(
        "retries", jobs: [Samples.job(runs, ignored: [FieldPath("train_url")])],
        remoteJobs: [Samples.remoteJob(done + failed)]
      ).plan
    }
    #expect(launches(plan(failures: 2)) == ["job/flowers/version/soak[4]"])
    #expect(launches(plan(failures: 3)).isEmpty)
  }

  @Test(arguments: [true, false])
  func `entries that are the same run once codes are resolved are an error, in a new job too`(_ isNew: Bool) {
    var byID = Samples.config()
    byID.code = .engine(appURL: "/flowers/code/", bootFileURL: "/flowers/code/train.py", engine: .id(7))
    let plan = World(
      "codes", jobs: [Samples.job([Samples.entry("version"), Samples.entry("id", byID)])],
      remoteJobs: isNew ? [] : [Samples.remoteJob([Samples.version(1, config("9"))])]
    ).plan
    #expect(plan.isEmpty)
    #expect(plan.problems.map(\.code) == [.equalContents])
  }

  @Test func `an entry that only repeats a preset algorithm's default is the same run`() {
    var first = Samples.config()
    first.code = .model(id: 3)
    first.parameters = []
    var second = first
    second.parameters = [Parameter(label: "lr", value: "0.1")]
    let plan = World("defaults", jobs: [Samples.job([Samples.entry("a", first), Samples.entry("b", second)])]).plan
    #expect(plan.problems.map(\.code) == [.equalContents])
  }

  @Test(arguments: [RunStatus.killing, .running])
  func `nothing is launched beside a run that writes to the same place and does not end`(_ status: RunStatus) {
    let isProtected = status == .running
    let plan = World(
      "blocked", jobs: [Samples.job([Samples.entry("run", config("0.2"))], policy: .delete, isProtected: isProtected)],
      remoteJobs: [
        Samples.remoteJob(
          [Samples.version(1, config("0.1"), status)],
          description: isProtected ? "[trainyard:vision protect]" : "[trainyard:vision]")
      ]
    ).plan
    #expect(plan.isEmpty)
    #expect(Set(plan.withheld.map(\.cause)) == [isProtected ? .protected : .ending])
  }

  @Test func `runs that swap their output are ended first, without a cycle`() {
    let plan = World(
      "swap",
      jobs: [
        Samples.job(
          [Samples.entry("a", config("1", "/y/")), Samples.entry("b", config("2", "/x/"))], policy: .delete)
      ],
      remoteJobs: [
        Samples.remoteJob([
          Samples.version(1, config("1", "/x/"), .running), Samples.version(2, config("2", "/y/"), .running),
        ])
      ]
    ).plan
    #expect(plan.problems.isEmpty)
    #expect(plan.actions.prefix(2).map(\.kind) == [.stopVersion, .stopVersion])
    #expect(plan.actions.count == 6)
  }

  @Test func `a version that this plan deletes is no parent while another is there`() throws {
    let plan = World(
      "parent",
      jobs: [
        Samples.job([Samples.entry("base"), Samples.entry("child", config("5"), parent: "base")], policy: .delete)
      ], remoteJobs: [Samples.remoteJob([Samples.version(1, Samples.config(), .running), Samples.version(2)])]
    ).plan
    let child = try #require(plan.actions.compactMap(\.operation.launch).first)
    #expect(child.parent == .version(id: 1002))
  }

  @Test func `where every version goes, the deletes wait for the first launch`() {
    let plan = World(
      "all", jobs: [Samples.job([Samples.entry("new", config("7"))], policy: .delete)],
      remoteJobs: [Samples.remoteJob([Samples.version(1, config("1")), Samples.version(2, config("2"))])]
    ).plan
    let creation = plan.actions.filter { $0.operation.launch != nil }.map(\.id)
    for delete in plan.actions where delete.kind == .deleteVersion {
      #expect(delete.dependencies.isSuperset(of: creation))
    }
  }

  @Test func `all runs of a parent are launched, whatever the declared order`() {
    let soaks = (1...3).map { (run: Int) in
      Samples.entry("soak", config("0.\(run)", "/\(run)/"), run: run, parent: "base")
    }
    let plan = World(
      "order",
      jobs: [Samples.job([Samples.entry("leaf", config("8"), parent: "soak")] + soaks + [Samples.entry("base")])]
    ).plan
    let names = launches(plan).map { $0.split(separator: "/")[3] }
    #expect(names == ["base", "soak[1]", "soak[2]", "soak[3]", "leaf"])
  }

  @Test(arguments: [(nil, 0), (true, 0), (false, 1)] as [(Bool?, Int)])
  func `only protect false takes the protection away`(_ declared: Bool?, _ updates: Int) {
    let plan = World(
      "protect", jobs: [Samples.job([Samples.entry("run")], isProtected: declared)],
      remoteJobs: [Samples.remoteJob([Samples.version(1)], description: "[trainyard:vision protect]")]
    ).plan
    #expect(plan.actions.map(\.kind) == Array(repeating: .updateJob, count: updates))
  }

  @Test func `a version whose flavor the service does not name stops the job`() {
    var version = Samples.version(1)
    version.config.specCode = nil
    version.config.specID = 99
    let plan = World(
      "flavor", jobs: [Samples.job([Samples.entry("run")], policy: .delete)], remoteJobs: [Samples.remoteJob([version])]
    ).plan
    #expect(plan.isEmpty)
    #expect(plan.withheld.map(\.cause) == [.observationIncomplete])
  }

  @Test func `the first entry of a job that was created without a run is launched`() {
    let created = World("created", jobs: [Samples.job([])]).plan
    guard case .createJob(_, let description, _, nil) = created.actions[0].operation else {
      Issue.record("\(created.actions)")
      return
    }
    let plan = World(
      "first", jobs: [Samples.job([Samples.entry("run")])],
      remoteJobs: [Samples.remoteJob([], description: description)]
    ).plan
    // A launch that fails leaves a job that never had a run, and says so.
    #expect(plan.actions.map(\.kind) == [.createVersion, .updateJob])
    #expect(plan.actions[1].dependencies == [plan.actions[0].id])
  }

  @Test(arguments: ["", "[trainyard:vision empty]"])
  func `a job without a run is marked as such until one is launched`(_ description: String) {
    let adopted = World(
      "adopted", jobs: [Samples.job([], adopts: true)], remoteJobs: [Samples.remoteJob([], description: description)]
    ).plan
    let written = adopted.actions.compactMap { action -> String? in
      if case .updateJob(_, _, let text) = action.operation { text } else { nil }
    }
    #expect(written == (description.isEmpty ? ["[trainyard:vision empty]"] : []))
  }

  @Test(arguments: [
    (AddressFilter(targets: [GlobPattern("job/flowers/version/*")]), 2),
    (
      AddressFilter(exclusions: [GlobPattern("job/flowers")]), 0
    ),
  ])
  func `the first launch of a job comes with the change of its mark`(_ filter: AddressFilter, _ count: Int) {
    let plan = World(
      "first", jobs: [Samples.job([Samples.entry("run"), Samples.entry("other", config("9"))])],
      remoteJobs: [Samples.remoteJob([], description: "[trainyard:vision empty]")], options: PlanOptions(filter: filter)
    ).plan
    #expect(plan.actions.count { $0.kind == .createVersion } == count)
    #expect(plan.actions.count { $0.kind == .updateJob } == min(count, 1))
  }

  @Test func `what else changes in a job without a run does not wait for its first launch`() {
    let plan = World(
      "text", jobs: [Samples.job([Samples.entry("run")], description: "new", isProtected: true)],
      remoteJobs: [Samples.remoteJob([], description: "[trainyard:vision empty]")]
    ).plan
    #expect(plan.actions.map(\.kind) == [.updateJob, .createVersion])
  }

  @Test func `a mark that says that there was no run is put right before the runs are deleted`() {
    let plan = World(
      "empty", jobs: [Samples.job([], policy: .delete)],
      remoteJobs: [Samples.remoteJob([Samples.version(1)], description: "[trainyard:vision empty]")]
    ).plan
    #expect(plan.actions.map(\.kind) == [.updateJob, .deleteVersion])
    #expect(plan.actions[1].dependencies == [plan.actions[0].id])
  }

  @Test func `numbers of nodes are shown, whatever secret has the same text`() {
    let plan = World(
      "nodes", jobs: [Samples.job([Samples.entry("run", Samples.config(nodes: 4))], policy: .delete)],
      remoteJobs: [Samples.remoteJob([Samples.version(1)])], secrets: ["1"]
    ).plan
    let changes = plan.actions.flatMap(\.changes)
    #expect(changes.map(\.path.text) == ["worker_server_num"])
    #expect(changes.allSatisfy { !$0.isSensitive })
  }

  @Test func `the secret of one entry is hidden in the run of another`() throws {
    let path = FieldPath.parameter("wandb")
    let plan = World(
      "secret",
      jobs: [
        Samples.job(
          [
            Samples.entry(
              "a", Samples.config(lr: "1", extra: [Parameter(label: "wandb", value: "new")]), sensitive: [path]),
            Samples.entry("c", config("2")),
          ], policy: .delete)
      ],
      remoteJobs: [
        Samples.remoteJob([
          Samples.version(1, Samples.config(lr: "1", extra: [Parameter(label: "wandb", value: "new")])),
          Samples.version(2, Samples.config(lr: "2", extra: [Parameter(label: "wandb", value: "old")])),
        ])
      ], options: PlanOptions(limits: GuardLimits(maxDeletePercent: 100))
    ).plan
    let change = try #require(plan.actions.flatMap(\.changes).first { $0.path == path })
    #expect(change.isSensitive)
  }

  @Test(arguments: ["old", "rotated"])
  func `a secret that gets another label stays hidden under its former one`(_ value: String) throws {
    let entry = Samples.entry(
      "a", Samples.config(lr: "1", extra: [Parameter(label: "wandb", value: value)]), sensitive: [.parameter("wandb")])
    let remote = Samples.config(lr: "1", extra: [Parameter(label: "license", value: "old")])
    let plan = World(
      "secret", jobs: [Samples.job([entry])], remoteJobs: [Samples.remoteJob([Samples.version(1, remote)])]
    ).plan
    let changes = plan.actions.flatMap(\.changes)
    #expect(changes.map(\.path.text) == ["parameter.license", "parameter.wandb"])
    #expect(changes.map(\.isSensitive) == [true, true])
  }

  @Test func `a parameter that goes is shown where no secret comes`() throws {
    let remote = Samples.config(lr: "1", extra: [Parameter(label: "epochs", value: "9")])
    let plan = World(
      "plain", jobs: [Samples.job([Samples.entry("a", config("1"))])],
      remoteJobs: [Samples.remoteJob([Samples.version(1, remote)])]
    ).plan
    #expect(plan.actions.flatMap(\.changes).map(\.isSensitive) == [false])
  }

  @Test func `a hold of a removed job can be lifted`() {
    let plan = World(
      "hold", remoteJobs: [Samples.remoteJob([Samples.version(1)], description: "[trainyard:vision hold]")],
      options: PlanOptions(ownership: OwnershipPatterns(jobs: [GlobPattern("*")]), release: ["job/flowers"])
    ).plan
    #expect(plan.actions.map(\.kind) == [.updateJob])
  }
}
