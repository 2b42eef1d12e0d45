import TestSupport
import Testing
import TrainyardPlanner
import TrainyardResources

/// The hash of a plan covers what applying it would do, and nothing else, so that an approval survives until the merge.
struct HashTests {
  /// A way to change the world or the plan of it.
  struct Change: Sendable, CustomTestStringConvertible {
    let name: String
    var world: @Sendable (inout World) -> Void = { _ in }
    var target: @Sendable (inout RemoteTarget) -> Void = { _ in }
    var plan: @Sendable (inout Plan) -> Void = { _ in }

    var testDescription: String { name }
  }

  private static let token = Parameter(label: "wandb", value: "secret-1")

  /// A world with a launch that replaces a running version, a removed job, and a changed configuration.
  private static let world = World(
    "hash",
    configurations: [DeclaredConfiguration(name: "base", config: Samples.config(), origin: Samples.place(1))],
    jobs: [
      Samples.job(
        [
          Samples.entry("child", Samples.config(lr: "5"), parent: "run", line: 20),
          DeclaredVersion(
            name: "run", config: Samples.config(lr: "2", extra: [token]), origin: Samples.place(10),
            origins: FieldOrigins(sensitive: [.parameter("wandb")], secrets: [.parameter("wandb"): "secret.WANDB"])),
        ], policy: .delete)
    ],
    remoteConfigurations: [
      ObservedConfiguration(
        name: "base", description: MarkedDescription("[trainyard:vision]"),
        config: ObservedConfig(echoing: Samples.config(lr: "9")))
    ],
    remoteJobs: [
      Samples.remoteJob([Samples.version(1, Samples.config(lr: "1", trainURL: "/other/"), .running)]),
      Samples.remoteJob(named: "removed", [Samples.version(2)], id: 43),
    ], options: PlanOptions(ownership: OwnershipPatterns(jobs: [GlobPattern("*")])))

  private static func hash(_ change: Change) -> Fingerprint {
    var world = world
    var target = Samples.target
    change.world(&world)
    change.target(&target)
    var plan = Planner(target: target, options: world.options).plan(world.desired, world.observed)
    change.plan(&plan)
    return plan.hash
  }

  static let outside: [Change] = [
    Change(name: "durations", world: { $0.observed.jobs[0].versions?[0].duration = 5 }),
    Change(name: "times", world: { $0.observed.jobs[0].versions?[0].createTime = 5 }),
    Change(
      name: "the name of a status of the same class", world: { $0.observed.jobs[0].versions?[0].status.name = "INIT" }),
    Change(name: "the place of an entry", world: { $0.desired.jobs[0].entries[0].origin = Samples.place(99) }),
    Change(name: "the place of a field", world: { $0.desired.jobs[0].entries[0].origins.places = [:] }),
    Change(name: "the place of a job", world: { $0.desired.jobs[0].origin = Samples.place(98) }),
    Change(
      name: "the value of a secret",
      world: { $0.desired.jobs[0].entries[1].config.parameters[1].value = "secret-2" }),
    Change(name: "preflight", world: { $0.observed.catalog.flavors?[0].isSoldOut = true }),
    Change(name: "the quota", world: { $0.observed.remainingJobs = 0 }),
    Change(name: "accelerators", world: { $0.observed.catalog.flavors?[0].accelerators = nil }),
    Change(name: "guards", world: { $0.options.limits = GuardLimits(maxDeletes: 0, maxLaunches: 0) }),
    Change(name: "allowed kills", world: { $0.options.allowKill = ["job/flowers/version/V0001"] }),
    Change(name: "the order of jobs", world: { $0.observed.jobs.reverse() }),
    Change(name: "the region's name", target: { $0.region = nil }),
    Change(name: "the words of reasons", plan: { $0.actions[0].reason.words = "because" }),
    Change(name: "the code of a reason", plan: { $0.actions[0].reason.code = .adopt }),
    Change(name: "notes", plan: { $0.notes.append(PlanNote(.notChecked, "x")) }),
    Change(name: "warnings", plan: { $0.warnings.append(PlanProblem(.soldOut, nil, "x")) }),
    Change(name: "problems", plan: { $0.problems.append(PlanProblem(.foreign, .job("x"), "x")) }),
    Change(name: "ids of the same codes", world: { $0.observed.catalog.flavors?[0].id = 77 }),
    Change(name: "ids of the same engines", world: { $0.observed.catalog.engines?[0].id = 77 }),
    Change(name: "unchanged objects", plan: { $0.unchanged = [] }),
    Change(name: "unmanaged objects", plan: { $0.unmanaged = [UnmanagedObject(.job("x"))] }),
    Change(name: "what is withheld", plan: { $0.withheld = [] }),
    Change(name: "verdicts", plan: { $0.verdicts = [] }),
    Change(
      name: "the undeclared version beside a launch",
      plan: { plan in
        for index in plan.actions.indices { plan.actions[index].replaces = nil }
      }),
  ]

  static let inside: [Change] = [
    Change(name: "the project of the owner", plan: { $0.owner.project = "speech" }),
    Change(name: "the environment", plan: { $0.owner.environment = "prod" }),
    Change(name: "the endpoint", target: { $0.endpoint = "https://other" }),
    Change(name: "the project id", target: { $0.projectID = "ffff" }),
    Change(name: "the workspace", target: { $0.workspaceID = "1" }),
    Change(name: "the address of an action", plan: { $0.actions[0].address = .configuration("other") }),
    Change(name: "the kind of an action", plan: { $0.actions[0].operation = .deleteConfiguration(name: "base") }),
    Change(name: "an action less", plan: { $0.actions.removeLast() }),
    Change(name: "the order of actions", plan: { $0.actions.reverse() }),
    Change(name: "the id of a job", world: { $0.observed.jobs[1].id = 44 }),
    Change(name: "the id of a version", world: { $0.observed.jobs[0].versions?[0].id = 44 }),
    Change(name: "the class of a status", world: { $0.observed.jobs[0].versions?[0].status = .completed }),
    Change(
      name: "the class of a status in a removed job",
      world: { $0.observed.jobs[1].versions?[0].status = .running }),
    Change(
      name: "a run of a removed job that has failed since",
      world: { $0.observed.jobs[1].versions?[0].status = .failed }),
    Change(name: "the id of a version in a removed job", world: { $0.observed.jobs[1].versions?[0].id = 45 }),
    Change(
      name: "one more version in a removed job", world: { $0.observed.jobs[1].versions?.append(Samples.version(3)) }),
    Change(name: "a parameter", world: { $0.desired.jobs[0].entries[0].config.parameters[0].value = "6" }),
    Change(name: "the log directory", world: { $0.desired.jobs[0].entries[0].config.logURL = "/log/" }),
    Change(
      name: "another spelling of the input",
      world: { $0.desired.jobs[0].entries[0].config.input = .sources([.obs(dataURL: "/flowers/data/")]) }),
    Change(
      name: "an ignored field",
      world: {
        $0.desired.jobs[0].ignored = [FieldPath("train_url")]
        $0.desired.jobs[0].entries[0].config.trainURL = "/elsewhere/"
      }),
    Change(name: "a description", world: { $0.desired.configurations[0].description = "text" }),
    Change(
      name: "the name of a secret",
      world: { $0.desired.jobs[0].entries[1].origins.secrets = [.parameter("wandb"): "secret.OTHER"] }),
    Change(
      name: "a secret that becomes a plain value",
      world: { $0.desired.jobs[0].entries[1].origins = FieldOrigins() }),
    Change(name: "lineage", world: { $0.desired.jobs[0].entries[0].parent = nil }),
    Change(
      name: "dependencies", plan: { $0.actions[0].dependencies.insert(Action.ID(.createJob, .job("x"))) }),
    Change(name: "targets", world: { $0.options.filter.targets = [GlobPattern("job/*"), GlobPattern("config/*")] }),
    Change(name: "exclusions", world: { $0.options.filter.exclusions = [GlobPattern("job/removed")] }),
  ]

  @Test(arguments: outside)
  func `what is outside leaves the hash alone`(_ change: Change) {
    #expect(Self.hash(change) == Self.hash(Change(name: "none")))
  }

  @Test(arguments: inside)
  func `what is inside changes the hash`(_ change: Change) {
    #expect(Self.hash(change) != Self.hash(Change(name: "none")))
  }

  /// The hash with these parameters added to an entry that is launched.
  private static func hash(adding parameters: [Parameter]) -> Fingerprint {
    hash(Change(name: "parameters", world: { $0.desired.jobs[0].entries[0].config.parameters += parameters }))
  }

  @Test func `the order of labels leaves the hash alone and that of one repeated label does not`() {
    let (one, two) = (Parameter(label: "x", value: "1"), Parameter(label: "x", value: "2"))
    let other = Parameter(label: "a", value: "1")
    #expect(Self.hash(adding: [one, other]) == Self.hash(adding: [other, one]))
    #expect(Self.hash(adding: [one, two]) != Self.hash(adding: [two, one]))
    #expect(Self.hash(adding: [one, other, two]) == Self.hash(adding: [one, two, other]))
  }

  @Test func `a changed secret is a change of the plan although not of the hash`() {
    let old = Samples.version(1, Samples.config(extra: [Parameter(label: "wandb", value: "old")]))
    let entry = Samples.entry(
      "run", Samples.config(extra: [Parameter(label: "wandb", value: "new")]), sensitive: [.parameter("wandb")])
    let plan = World("secret", jobs: [Samples.job([entry])], remoteJobs: [Samples.remoteJob([old])]).plan
    let change = PlanDocument(plan).actions.first?.changes.first
    #expect(change?.before == "sensitive#1")
    #expect(change?.after == "sensitive#2")
  }
}
