import TestSupport
import Testing
import TrainyardPlanner
import TrainyardResources

/// Each part of what an action sends is in the hash of a plan with that action alone, whatever its kind.
struct HashedPartTests {
  /// A plan with one action, and what can be changed in what it sends.
  struct Subject: Sendable, CustomTestStringConvertible {
    let kind: Action.Kind
    let name: String
    let world: World
    /// Changes a config that is sent, nil where none is.
    var config: (@Sendable (inout World, (inout RunConfig) -> Void) -> Void)?
    /// Everything else that is sent, or that tells what it is done to.
    let parts: [(name: String, change: @Sendable (inout World) -> Void)]

    var testDescription: String { name }
  }

  private static func base(_ change: (inout RunConfig) -> Void = { _ in }) -> RunConfig {
    var config = Samples.config()
    change(&config)
    return config
  }

  /// A change of every field that a config can send.
  private static let fields: [(field: ConfigField, change: @Sendable (inout RunConfig) -> Void)] = [
    (.workerServerNum, { $0.workerServerNum = 2 }),
    (.appURL, { $0.code = .engine(appURL: "/x/", bootFileURL: "/flowers/code/train.py", engine: .id(7)) }),
    (.bootFileURL, { $0.code = .engine(appURL: "/x/", bootFileURL: "/x/y.py", engine: .id(7)) }),
    (.engineID, { $0.code = .engine(appURL: "/x/", bootFileURL: "/x/y.py", engine: .id(8)) }),
    (.engineVersion, { $0.code = .engine(appURL: "/x/", bootFileURL: "/x/y.py", engine: .version("X")) }),
    (.modelID, { $0.code = .model(id: 3) }),
    (.parameter, { $0.parameters[0].value = "7" }),
    (.dataURL, { $0.input = .dataURL("/x/") }),
    (.datasetID, { $0.input = .dataset(id: "d", versionID: "v") }),
    (.datasetVersionID, { $0.input = .dataset(id: "d", versionID: "w") }),
    (.dataSource, { $0.input = .sources([.obs(dataURL: "/x/"), .obs(dataURL: "/y/")]) }),
    (.specID, { $0.resource = .specID(1) }),
    (.specCode, { $0.resource = .specCode("ascend.8") }),
    (.poolID, { $0.resource = .pool("pool-1") }),
    (.trainURL, { $0.trainURL = "/x/" }),
    (.logURL, { $0.logURL = "/x/" }),
    (.userImageURL, { $0.code = .image(url: "swr/x:1", command: "run", appURL: nil) }),
    (.userCommand, { $0.code = .image(url: "swr/x:1", command: "walk", appURL: nil) }),
    (.volumes, { $0.volumes = [Volume(source: .hostPath, sourcePath: "/x", destinationPath: "/y")] }),
    (.nasType, { $0.nas = NetworkStorage(type: "nfs", shareAddress: "a", mountPath: "m") }),
    (.nasShareAddr, { $0.nas = NetworkStorage(type: "nfs", shareAddress: "b", mountPath: "m") }),
    (.nasMountPath, { $0.nas = NetworkStorage(type: "nfs", shareAddress: "a", mountPath: "n") }),
  ]

  /// Further changes inside fields that have parts.
  private static let insides: [@Sendable (inout RunConfig) -> Void] = [
    { $0.parameters[0].label = "rate" },
    { $0.parameters.append(Parameter(label: "more", value: "")) },
    { $0.parameters = [] },
    { $0.input = .sources([.obs(dataURL: "/flowers/data/")]) },
    { $0.input = .sources([.obs(dataURL: "/y/"), .obs(dataURL: "/x/")]) },
    { $0.input = .sources([.dataset(id: "d", version: "v"), .dataset(id: "e", version: "v")]) },
    { $0.input = nil },
    { $0.code = .image(url: "swr/x:1", command: "run", appURL: "/x/") },
    { $0.volumes = [Volume(source: .hostPath, sourcePath: "/x", destinationPath: "/z")] },
    { $0.volumes = [Volume(source: .hostPath, sourcePath: "/w", destinationPath: "/y")] },
    { $0.volumes = [Volume(source: .hostPath, sourcePath: "/x", destinationPath: "/y", isReadOnly: true)] },
    { $0.volumes = [Volume(source: .nfs(id: "i"), sourcePath: "/x", destinationPath: "/y")] },
    { $0.volumes = [Volume(source: .nfs(id: "j"), sourcePath: "/x", destinationPath: "/y")] },
  ]

  private static func rename(_ name: String) -> @Sendable (inout World) -> Void {
    { world in
      if !world.desired.jobs.isEmpty { world.desired.jobs[0].name = name }
      if !world.observed.jobs.isEmpty { world.observed.jobs[0].name = name }
      if !world.desired.configurations.isEmpty { world.desired.configurations[0].name = name }
      if !world.observed.configurations.isEmpty { world.observed.configurations[0].name = name }
    }
  }

  private static func inEntry(_ world: inout World, _ change: (inout RunConfig) -> Void) {
    change(&world.desired.jobs[0].entries[0].config)
  }

  private static let everything = OwnershipPatterns(jobs: [GlobPattern("*")], configurations: [GlobPattern("*")])

  // MARK: - Jobs

  static let jobs: [Subject] = [
    Subject(
      kind: .createJob, name: "a job with its first run",
      world: World("x", jobs: [Samples.job([Samples.entry("run")], description: "text")]), config: inEntry,
      parts: [
        ("name", rename("x")), ("description", { $0.desired.jobs[0].description = "x" }),
        ("mark", { $0.desired.jobs[0].isProtected = true }),
        ("entry", { $0.desired.jobs[0].entries[0].name = "x" }),
        ("no run", { $0.desired.jobs[0].entries = [] }),
      ]),
    Subject(
      kind: .createJob, name: "a job without a run",
      world: World("x", jobs: [Samples.job([], description: "text")]),
      config: { world, change in
        var config = Samples.config()
        change(&config)
        world.desired.jobs[0].config = config
      },
      parts: [
        ("name", rename("x")), ("description", { $0.desired.jobs[0].description = "x" }),
        ("mark", { $0.desired.jobs[0].isProtected = true }),
        ("a run", { $0.desired.jobs[0].entries = [Samples.entry("run")] }),
      ]),
    Subject(
      kind: .updateJob, name: "a job's text",
      world: World(
        "x", jobs: [Samples.job([Samples.entry("run")], description: "text")],
        remoteJobs: [Samples.remoteJob([Samples.version(1)])]),
      parts: [
        ("name", rename("x")), ("id", { $0.observed.jobs[0].id = 77 }),
        ("description", { $0.desired.jobs[0].description = "x" }),
        ("mark", { $0.desired.jobs[0].isProtected = true }),
      ]),
    Subject(
      kind: .deleteJob, name: "a removed job",
      world: World(
        "x", remoteJobs: [Samples.remoteJob([Samples.version(1), Samples.version(2)])],
        options: PlanOptions(ownership: everything)),
      parts: [("name", rename("x")), ("id", { $0.observed.jobs[0].id = 77 })] + version(0) + version(1) + [
        ("one version less", { $0.observed.jobs[0].versions?.removeLast() })
      ]),
  ]

  // MARK: - Configurations

  private static func inConfiguration(_ world: inout World, _ change: (inout RunConfig) -> Void) {
    change(&world.desired.configurations[0].config)
  }

  static let configurations: [Subject] = [
    Subject(
      kind: .createConfig, name: "a new configuration",
      world: World("x", configurations: [Samples.configuration(description: "text")]), config: inConfiguration,
      parts: [("name", rename("x")), ("description", { $0.desired.configurations[0].description = "x" })]),
    Subject(
      kind: .updateConfig, name: "a changed configuration",
      world: World(
        "x", configurations: [Samples.configuration(description: "text")],
        remoteConfigurations: [Samples.remoteConfiguration(Samples.config(lr: "99"))]), config: inConfiguration,
      parts: [("name", rename("x")), ("description", { $0.desired.configurations[0].description = "x" })]),
    Subject(
      kind: .deleteConfig, name: "a removed configuration",
      world: World(
        "x", remoteConfigurations: [Samples.remoteConfiguration()], options: PlanOptions(ownership: everything)),
      parts: [("name", rename("x"))]),
  ]

  // MARK: - Versions

  /// What tells which version an action ends, and in which state.
  private static func version(_ index: Int) -> [(name: String, change: @Sendable (inout World) -> Void)] {
    [
      ("id \(index)", { $0.observed.jobs[0].versions?[index].id = 900 + Int64(index) }),
      ("status \(index)", { $0.observed.jobs[0].versions?[index].status = .failed }),
    ]
  }

  private static func ends(_ policy: UndeclaredVersionsPolicy, _ status: RunStatus) -> World {
    World(
      "x", jobs: [Samples.job([Samples.entry("run")], policy: policy)],
      remoteJobs: [Samples.remoteJob([Samples.version(1), Samples.version(2, Samples.config(lr: "9"), status)])])
  }

  static let versions: [Subject] = [
    Subject(
      kind: .createVersion, name: "a new version",
      world: World(
        "x", jobs: [Samples.job([Samples.entry("run", Samples.config(lr: "1"))])],
        remoteJobs: [Samples.remoteJob([Samples.version(1), Samples.version(2, Samples.config(lr: "9"))])]),
      config: inEntry,
      parts: [
        ("name", rename("x")), ("id", { $0.observed.jobs[0].id = 77 }),
        ("entry", { $0.desired.jobs[0].entries[0].name = "x" }),
        (
          "parent",
          {
            $0.desired.jobs[0].entries[0].parent = "old"
            $0.desired.jobs[0].entries.append(Samples.entry("old"))
          }
        ),
        (
          "another parent",
          {
            $0.desired.jobs[0].entries[0].parent = "old"
            $0.desired.jobs[0].entries.append(Samples.entry("old", Samples.config(lr: "9")))
          }
        ),
      ]),
    Subject(
      kind: .stopVersion, name: "a stopped version", world: ends(.stop, .running),
      parts: [
        ("name", rename("x")), ("id", { $0.observed.jobs[0].id = 77 }),
        ("version", { $0.observed.jobs[0].versions?[1].id = 900 }),
        ("name of the version", { $0.observed.jobs[0].versions?[1].name = "V0009" }),
        (
          "status",
          {
            $0.observed.jobs[0].versions?[1].status = RunStatus(name: "99", category: .unknown, isStoppable: true)
          }
        ),
      ]),
    Subject(
      kind: .deleteVersion, name: "a deleted version", world: ends(.delete, .completed),
      parts: [
        ("name", rename("x")), ("id", { $0.observed.jobs[0].id = 77 }),
        ("name of the version", { $0.observed.jobs[0].versions?[1].name = "V0009" }),
      ] + version(1)),
  ]

  static let subjects = jobs + configurations + versions

  @Test func `every kind of action and every field of a config is here`() {
    #expect(Set(Self.subjects.map(\.kind)) == Set(Action.Kind.allCases))
    #expect(Set(Self.fields.map(\.field)) == Set(ConfigField.allCases))
  }

  @Test(arguments: subjects)
  func `each part of what is sent changes the hash, and each to another one`(_ subject: Subject) {
    #expect(subject.world.plan.actions.map(\.kind) == [subject.kind])
    var hashes = [subject.world.plan.hash: "nothing"]
    func add(_ name: String, _ change: (inout World) -> Void) {
      var world = subject.world
      change(&world)
      let other = hashes.updateValue(name, forKey: world.plan.hash)
      #expect(other == nil, "\(name) and \(other ?? "") have one hash")
    }
    for part in subject.parts { add(part.name, part.change) }
    guard let config = subject.config else { return }
    for field in Self.fields { add(field.field.rawValue) { config(&$0, field.change) } }
    for (index, change) in Self.insides.enumerated() { add("inside \(index)") { config(&$0, change) } }
  }

  @Test(arguments: subjects)
  func `what is said about a plan leaves the hash alone`(_ subject: Subject) {
    let plan = subject.world.plan
    var told = plan
    told.problems.append(PlanProblem(.foreign, .job("x"), "x"))
    told.warnings.append(PlanProblem(.parentDeleted, .job("x"), "x", hint: "y"))
    told.notes.append(PlanNote(.leftOut, "x", addresses: [.job("x")]))
    told.verdicts = []
    for index in told.actions.indices {
      told.actions[index].reason.words = "x"
      told.actions[index].changes = []
      told.actions[index].origin = Samples.place(500)
    }
    #expect(told.hash == plan.hash)
  }

  @Test(arguments: subjects)
  func `other ids of the same codes leave the hash alone`(_ subject: Subject) {
    var world = subject.world
    for index in world.observed.catalog.flavors?.indices ?? 0..<0 { world.observed.catalog.flavors?[index].id += 100 }
    for index in world.observed.catalog.engines?.indices ?? 0..<0 { world.observed.catalog.engines?[index].id += 100 }
    #expect(world.plan.hash == subject.world.plan.hash)
  }
}
