import TestSupport
import Testing
import TrainyardPlanner
import TrainyardResources

/// Which remote versions are runs of an entry although the service reports them differently.
struct MatchingTests {
  private func plan(_ declared: RunConfig, _ remote: ObservedConfig, ignored: [FieldPath] = []) -> Plan {
    var version = Samples.version(1)
    version.config = remote
    return World(
      "matching", jobs: [Samples.job([Samples.entry("run", declared)], ignored: ignored)],
      remoteJobs: [Samples.remoteJob([version])]
    ).plan
  }

  /// The remote config of the sample, changed.
  private func echo(
    _ declared: RunConfig = Samples.config(), _ change: (inout ObservedConfig) -> Void
  ) -> ObservedConfig {
    var remote = ObservedConfig(echoing: declared)
    change(&remote)
    return remote
  }

  @Test func `fields that the service fills in are no difference`() {
    let remote = echo {
      $0.poolID = "pool7e3577e3"
      $0.nas = NetworkStorage(type: "efs", shareAddress: "", mountPath: "")
      $0.specID = 1
      $0.engineID = 7
      $0.logURL = "/somewhere/"
    }
    #expect(plan(Samples.config(), remote).isEmpty)
  }

  @Test(arguments: [("0.010", "0.01", true), ("1e-2", "0.01", true), ("0.011", "0.01", false), ("x", "0.01", false)])
  func `a JSON number equals text of the same decimal value`(_ declared: String, _ number: String, isEqual: Bool) {
    let remote = echo { $0.parameters = [.init(label: "learning_rate", value: ContentValue(number, isNumber: true))] }
    #expect(plan(Samples.config(lr: declared), remote).isEmpty == isEqual)
  }

  @Test func `text differs from text of the same decimal value`() {
    #expect(!plan(Samples.config(lr: "0.010"), ObservedConfig(echoing: Samples.config(lr: "0.01"))).isEmpty)
  }

  @Test func `an empty parameter differs from a missing one`() {
    let declared = Samples.config(extra: [Parameter(label: "tag", value: "")])
    #expect(!plan(declared, ObservedConfig(echoing: Samples.config())).isEmpty)
    #expect(plan(declared, ObservedConfig(echoing: declared)).isEmpty)
  }

  @Test func `parameters are compared without their order`() {
    let declared = Samples.config(extra: [Parameter(label: "a", value: "1")])
    #expect(plan(declared, echo(declared) { $0.parameters.reverse() }).isEmpty)
  }

  @Test func `one OBS source is the same input however it was spelt`() {
    let remote = echo {
      $0.dataSources = [.obs(dataURL: "/flowers/data/")]
      $0.dataURL = nil
    }
    #expect(plan(Samples.config(), remote).isEmpty)
  }

  @Test func `a dataset job is compared by its dataset, not by the derived path`() {
    var declared = Samples.config()
    declared.input = .dataset(id: "d1", versionID: "v1")
    #expect(plan(declared, echo(declared) { $0.dataURL = "/derived/V002.manifest" }).isEmpty)
    #expect(!plan(declared, echo(declared) { $0.datasetVersionID = "v2" }).isEmpty)
  }

  @Test func `the defaults of a preset algorithm count as declared`() {
    var declared = Samples.config()
    declared.code = .model(id: 3)
    declared.parameters = [Parameter(label: "lr", value: "0.5")]
    let remote = echo(declared) {
      $0.parameters.append(.init(label: "wd", value: ContentValue("1e-4")))
      $0.parameters.append(.init(label: "unknown-to-both", value: ContentValue("1")))
      $0.engineID = 500
    }
    #expect(plan(declared, remote).isEmpty)
    #expect(
      !plan(declared, echo(declared) { $0.parameters.append(.init(label: "wd", value: ContentValue("2"))) }).isEmpty)
  }

  @Test func `an ignored field is left out on both sides and still sent`() throws {
    let declared = Samples.config(trainURL: "/new/")
    let remote = ObservedConfig(echoing: Samples.config(trainURL: "/old/"))
    #expect(plan(declared, remote, ignored: [FieldPath("train_url")]).isEmpty)
    let missing = World(
      "ignored", jobs: [Samples.job([Samples.entry("run", declared)], ignored: [FieldPath("train_url")])])
    #expect(try #require(missing.plan.actions.first?.operation.launch).config.trainURL == "/new/")
  }

  @Test(arguments: [(1, 2), (2, 1), (3, 0), (4, 0)])
  func `runs that differ in an ignored field only share their versions`(_ existing: Int, _ launches: Int) {
    let runs = (1...3).map { (run: Int) in
      Samples.entry("soak", Samples.config(trainURL: "/soak/\(run)/"), run: run)
    }
    let versions = (1...existing).map { Samples.version($0, Samples.config(trainURL: "/soak/old/")) }
    let plan = World(
      "shared", jobs: [Samples.job(runs, policy: .delete, ignored: [FieldPath("train_url")])],
      remoteJobs: [Samples.remoteJob(versions)]
    ).plan
    #expect(plan.actions.count { $0.operation.launch != nil } == launches)
    #expect(plan.actions.count { $0.kind == .deleteVersion } == max(0, existing - 3))
  }

  @Test func `a failed run stays that of the entry that it was, also once another has taken its place`() {
    let runs = (1...2).map { (run: Int) in
      Samples.entry("soak", Samples.config(trainURL: "/soak/\(run)/"), run: run, retry: 1)
    }
    let failed = (1...2).map { Samples.version($0, runs[$0 - 1].config, .failed) }
    func launches(_ versions: [ObservedVersion]) -> [String] {
      World(
        "failed", jobs: [Samples.job(runs, ignored: [FieldPath(.trainURL)])], remoteJobs: [Samples.remoteJob(versions)]
      ).plan.actions.compactMap { $0.operation.launch?.config.trainURL }
    }
    #expect(launches(failed) == ["/soak/1/", "/soak/2/"])
    #expect(launches(failed + [Samples.version(3, runs[0].config, .running)]) == ["/soak/2/"])
    #expect(launches(failed + [Samples.version(3, runs[1].config, .running)]) == ["/soak/1/"])
  }

  @Test func `a number that is equal to two entries is an error, also where each has a run of its own`() {
    let texts = ["100", "1e2"].map { Samples.config(lr: $0) }
    var number = Samples.version(3)
    number.config.parameters[0].value = ContentValue("100.0", isNumber: true)
    let plan = World(
      "number", jobs: [Samples.job([Samples.entry("plain", texts[0]), Samples.entry("short", texts[1])])],
      remoteJobs: [Samples.remoteJob([Samples.version(1, texts[0]), Samples.version(2, texts[1]), number])]
    ).plan
    #expect(plan.problems.map(\.code) == [.equalContents])
  }

  @Test func `entries that turn out to be the same run are an error`() {
    var byID = Samples.config()
    byID.resource = .specID(1)
    let plan = World(
      "clash", jobs: [Samples.job([Samples.entry("code"), Samples.entry("id", byID)])],
      remoteJobs: [
        Samples.remoteJob([
          {
            var version = Samples.version(1); version.config.specID = 1; return version
          }()
        ])
      ]
    ).plan
    #expect(plan.problems.map(\.code) == [.equalContents])
    #expect(plan.isEmpty)
  }
}
