package import TrainyardResources

/// Short ways to write the small worlds that tests are about.
package enum Samples {
  package static let owner = Owner(project: "vision")
  package static let target = RemoteTarget(
    endpoint: "https://modelarts.eu-de.otc.t-systems.com", region: "eu-de", projectID: "0a1b2c")

  package static let catalog = Catalog(
    flavors: [
      Flavor(id: 1, code: "gpu.p100", accelerators: Accelerators(count: 1, type: "Pnt1"), maximumNodes: 4),
      Flavor(id: 2, code: "ascend.8", accelerators: Accelerators(count: 8, type: "Ascend"), maximumNodes: 16),
    ],
    engines: [Engine(id: 7, version: "PyTorch-1.0.0-python3.6")],
    algorithms: [
      Algorithm(
        id: 3, name: "resnet", defaults: [Parameter(label: "lr", value: "0.1"), Parameter(label: "wd", value: "1e-4")],
        labelsWithoutDefault: ["num_classes"])
    ])

  /// A config that runs code on one P100; every argument changes its content.
  package static func config(
    lr: String = "0.010", nodes: Int = 1, trainURL: String = "/flowers/out/", flavor: String = "gpu.p100",
    extra: [Parameter] = []
  ) -> RunConfig {
    RunConfig(
      workerServerNum: nodes, input: .dataURL("/flowers/data/"), resource: .specCode(flavor),
      code: .engine(
        appURL: "/flowers/code/", bootFileURL: "/flowers/code/train.py", engine: .version("PyTorch-1.0.0-python3.6")),
      parameters: [Parameter(label: "learning_rate", value: lr)] + extra, trainURL: trainURL)
  }

  package static func place(_ line: Int, in path: String = "specs/flowers.yaml") -> Origin {
    Origin(path: path, line: line, column: 3)
  }

  package static func entry(
    _ name: String, _ config: RunConfig = config(), run: Int? = nil, parent: String? = nil, runs: Int = 1,
    retry: Int = 0, line: Int = 10, sensitive: Set<FieldPath> = [], usesName: Bool = false
  ) -> DeclaredVersion {
    DeclaredVersion(
      name: name, runIndex: run, config: config, parent: parent, runs: runs, retry: retry, usesVersionName: usesName,
      origin: place(line),
      origins: FieldOrigins(
        places: [FieldPath(.parameter, ".learning_rate"): place(line + 1), FieldPath(.trainURL): place(line + 2)],
        sensitive: sensitive))
  }

  package static func job(
    named name: String = "flowers", _ entries: [DeclaredVersion], policy: UndeclaredVersionsPolicy = .keep,
    description: String? = nil, ignored: [FieldPath] = [], isProtected: Bool? = nil, adopts: Bool = false,
    config: RunConfig? = config(), bases: Set<String> = []
  ) -> DeclaredJob {
    DeclaredJob(
      name: name, description: description, undeclaredVersions: policy, ignored: ignored, isProtected: isProtected,
      adopts: adopts, entries: entries, config: config, bases: bases, origin: place(1),
      descriptionOrigin: description == nil ? nil : place(4))
  }

  package static func version(
    _ number: Int, _ config: RunConfig = config(), _ status: RunStatus = .completed, parent: Int64? = nil
  ) -> ObservedVersion {
    let digits = String(number)
    return ObservedVersion(
      id: Int64(1000 + number), name: "V" + String(repeating: "0", count: 4 - digits.count) + digits, parentID: parent,
      status: status, createTime: Int64(1_700_000_000_000 + number * 1000), duration: 22_320_000,
      accelerators: Accelerators(count: 1, type: "Pnt1"), config: ObservedConfig(echoing: config))
  }

  package static func configuration(
    _ config: RunConfig = config(), named name: String = "flowers-defaults", description: String? = nil,
    adopts: Bool = false
  ) -> DeclaredConfiguration {
    DeclaredConfiguration(
      name: name, description: description, config: config, adopts: adopts,
      origin: place(3, in: "specs/configs.yaml"),
      origins: FieldOrigins(places: [
        .parameter("learning_rate"): place(12, in: "specs/configs.yaml"),
        .configDescription: place(5, in: "specs/configs.yaml"),
      ]))
  }

  package static func remoteConfiguration(
    _ config: RunConfig = config(), named name: String = "flowers-defaults",
    description: String = "[trainyard:vision]"
  ) -> ObservedConfiguration {
    ObservedConfiguration(
      name: name, description: MarkedDescription(description), config: ObservedConfig(echoing: config))
  }

  package static func remoteJob(
    named name: String = "flowers", _ versions: [ObservedVersion], description: String = "[trainyard:vision]",
    id: Int64 = 42,
    count: Int? = nil
  ) -> ObservedJob {
    ObservedJob(
      id: id, name: name, description: MarkedDescription(description), versionCount: count ?? versions.count,
      versions: versions)
  }
}

extension RunStatus {
  package static let completed = RunStatus(name: "COMPLETED", category: .completed)
  package static let running = RunStatus(name: "RUNNING", category: .active, isStoppable: true)
  package static let killing = RunStatus(name: "KILLING", category: .active)
  package static let waiting = RunStatus(name: "WAITING", category: .active, isStoppable: true)
  package static let initialising = RunStatus(name: "INIT", category: .active)
  package static let unknown = RunStatus(name: "99", category: .unknown)
  package static let failed = RunStatus(name: "FAILED", category: .failed)
  package static let killed = RunStatus(name: "KILLED", category: .cancelled)
}
