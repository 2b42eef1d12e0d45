import TestSupport
import Testing
import TrainyardPlanner
import TrainyardResources

/// What the service's lists tell before anything is sent.
struct PreflightTests {
  private func config(_ change: (inout RunConfig) -> Void) -> RunConfig {
    var config = Samples.config()
    change(&config)
    return config
  }

  private func plan(
    _ config: RunConfig, asConfiguration: Bool = false, catalog: Catalog = Samples.catalog, remaining: Int? = nil
  ) -> Plan {
    var world =
      asConfiguration
      ? World(
        "preflight",
        configurations: [DeclaredConfiguration(name: "base", config: config, origin: Samples.place(1))])
      : World("preflight", jobs: [Samples.job([Samples.entry("run", config)])])
    world.observed.catalog = catalog
    world.observed.remainingJobs = remaining
    return world.plan
  }

  static let unknown: [(RunCode?, ComputeResource, PlanProblem.Code, String)] = [
    (nil, .specCode("gpu.p10"), .unknownFlavor, "did you mean 'gpu.p100'?"),
    (nil, .specCode("nothing-like-it"), .unknownFlavor, "it has gpu.p100, ascend.8"),
    (nil, .specID(9), .unknownFlavor, "it has 1 (gpu.p100), 2 (ascend.8)"),
    (.model(id: 4), .specID(1), .unknownModel, "it has 3 (resnet)"),
    (
      .engine(appURL: "/a/", bootFileURL: "/a/b", engine: .version("PyTorch-1.0.0-python3.5")), .specID(1),
      .unknownEngine, "did you mean 'PyTorch-1.0.0-python3.6'?"
    ),
    (
      .engine(appURL: "/a/", bootFileURL: "/a/b", engine: .id(8)), .specID(1), .unknownEngine,
      "it has 7 (PyTorch-1.0.0-python3.6)"
    ),
  ]

  @Test(arguments: unknown.indices)
  func `what the service does not know is an error for a launch, with a suggestion`(_ index: Int) {
    let (code, resource, problem, hint) = Self.unknown[index]
    let plan = plan(
      config {
        $0.code = code ?? $0.code
        $0.resource = resource
      })
    #expect(plan.problems.map(\.code) == [problem])
    #expect(plan.problems.first?.hint == hint)
  }

  @Test(arguments: [
    (ComputeResource.specCode("gpu.p10"), FieldPath(.specCode), "gpu.p10"),
    (.specID(987), FieldPath(.specID), "987"),
  ])
  func `what the service does not know is not named where it is a secret`(
    _ resource: ComputeResource, _ path: FieldPath, _ value: String
  ) throws {
    var world = World(
      "preflight",
      jobs: [Samples.job([Samples.entry("run", config { $0.resource = resource }, sensitive: [path])])])
    world.observed.catalog = Samples.catalog
    let problem = try #require(world.plan.problems.first)
    #expect(problem.code == .unknownFlavor && problem.message.contains("secret"))
    #expect(!problem.message.contains(value))
    #expect(problem.hint?.contains("did you mean") == false)
  }

  @Test func `an unknown id that is only saved is a warning, an unknown code cannot be sent`() {
    let byID = plan(config { $0.resource = .specID(9) }, asConfiguration: true)
    #expect(byID.problems.isEmpty && byID.warnings.map(\.code) == [.unknownFlavor])
    let byCode = plan(config { $0.resource = .specCode("x") }, asConfiguration: true)
    #expect(byCode.problems.map(\.code) == [.unknownFlavor])
  }

  @Test func `a configuration that starts nothing may be wide and sold out`() {
    var catalog = Samples.catalog
    catalog.flavors?[0].isSoldOut = true
    let wide = config { $0.workerServerNum = 50 }
    #expect(plan(wide, asConfiguration: true, catalog: catalog).warnings.isEmpty)
    #expect(plan(wide, catalog: catalog).warnings.map(\.code) == [.tooManyNodes, .soldOut])
  }

  @Test func `a dedicated pool is not looked up`() {
    let plan = plan(config { $0.resource = .pool("mine") }, catalog: Catalog(engines: Samples.catalog.engines))
    #expect(plan.problems.isEmpty && plan.notes.isEmpty)
  }

  private static let byID: @Sendable (inout RunConfig) -> Void = {
    $0.resource = .specID(9)
    $0.code = .engine(appURL: "/a/", bootFileURL: "/a/b", engine: .id(8))
  }

  @Test func `ids are not checked against a list that the service does not offer, which is noted once`() {
    let plan = plan(config(Self.byID), catalog: Catalog())
    #expect(plan.problems.isEmpty)
    #expect(plan.notes.map(\.code) == [.notChecked, .notChecked])
  }

  @Test(arguments: [true, false])
  func `a code cannot be sent without the list that tells its id`(_ asConfiguration: Bool) {
    let plan = plan(Samples.config(flavor: "x"), asConfiguration: asConfiguration, catalog: Catalog())
    #expect(plan.problems.map(\.code) == [.listNotOffered, .listNotOffered])
    #expect(
      plan.problems.compactMap(\.hint) == [
        "give spec_id instead of spec_code", "give engine_id instead of engine_version",
      ])
    #expect(plan.problems[0].message.contains("spec_code 'x'"))
    #expect(plan.notes.isEmpty)
  }

  @Test func `only the code whose list is missing is an error`() {
    var catalog = Samples.catalog
    catalog.engines = nil
    #expect(plan(Samples.config(), catalog: catalog).problems.map(\.message).count { $0.contains("engines") } == 1)
    #expect(plan(Samples.config(), catalog: catalog).problems.count == 1)
    #expect(plan(config { $0.code = .model(id: 3) }, catalog: catalog).problems.isEmpty)
  }

  @Test func `a code whose list is missing is not named where it is a secret`() throws {
    let secret = config { $0.resource = .specCode("hidden") }
    let entry = Samples.entry("run", secret, sensitive: [FieldPath(.specCode)])
    let world = World("preflight", jobs: [Samples.job([entry])], catalog: Catalog(engines: Samples.catalog.engines))
    #expect(world.plan.problems.map(\.code) == [.listNotOffered])
    #expect(world.plan.problems.first?.message.contains("hidden") == false)
  }

  @Test func `a run that exists needs no list`() {
    let world = World(
      "preflight", jobs: [Samples.job([Samples.entry("run")])], remoteJobs: [Samples.remoteJob([Samples.version(1)])],
      catalog: Catalog())
    #expect(world.plan.problems.isEmpty && world.plan.notes.isEmpty)
  }

  @Test func `the quota tells how many jobs are too many`() {
    #expect(plan(Samples.config(), remaining: 0).warnings.first?.message.hasSuffix("1 too many") == true)
    #expect(plan(Samples.config(), remaining: 1).warnings.isEmpty)
  }

  @Test func `the same finding about many runs is told once`() {
    let entries = (1...30).map { Samples.entry("run-\($0)", Samples.config(lr: "\($0)", flavor: "gpu.p10")) }
    let plan = World("many", jobs: [Samples.job(entries)]).plan
    #expect(plan.problems.count == 1)
    #expect(plan.problems.first?.message.hasSuffix("(job/flowers/version/run-1 and 29 more)") == true)
  }

  @Test(arguments: [
    (ComputeResource.specID(1), true), (.specCode("x"), true), (.pool("p"), false),
  ])
  func `flavors are read only where a flavor is named`(_ resource: ComputeResource, _ isNeeded: Bool) {
    let desired = DesiredState(
      owner: Samples.owner, jobs: [Samples.job([Samples.entry("run", config { $0.resource = resource })])])
    #expect(ObservationScope(of: desired).needsFlavors == isNeeded)
    #expect(ObservationScope(of: desired).needsEngines)
  }
}
