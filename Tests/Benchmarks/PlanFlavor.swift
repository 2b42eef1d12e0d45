internal import TrainyardResources

/// A kind of world that planning is measured with.
enum PlanFlavor: String, CaseIterable {
  case unchanged = "nothing changes"
  case new = "everything is new"
  case replaced = "every run is replaced"
  case descended = "each run descends from the one before"
  case retried = "every run failed and is retried"
  case numbers = "the service answers numbers for text"
  case wide = "jobs of 10,000 entries, half of them new"

  /// The number of entries of one job.
  var entriesPerJob: Int { self == .wide ? 10_000 : 100 }

  /// The states of a project with about as many versions.
  func states(versions: Int) -> (desired: DesiredState, observed: ObservedState) {
    let jobs = max(1, versions / entriesPerJob)
    let entries = min(entriesPerJob, versions)
    return (
      DesiredState(owner: Self.owner, jobs: (0..<jobs).map { declaredJob($0, entries: entries) }),
      ObservedState(
        jobs: self == .new ? [] : (0..<jobs).map { remoteJob($0, entries: entries) }, catalog: Self.catalog)
    )
  }

  private static let owner = Owner(project: "vision")
  private static let catalog = Catalog(
    flavors: (1...40).map {
      Flavor(id: $0, code: "gpu.p\($0)", accelerators: Accelerators(count: 1, type: "Pnt1"), maximumNodes: 16)
    },
    engines: (1...40).map { Engine(id: $0, version: "PyTorch-1.\($0).0-python3.6") }, algorithms: [])

  private func declaredJob(_ job: Int, entries: Int) -> DeclaredJob {
    DeclaredJob(
      name: "job-\(job)", undeclaredVersions: self == .replaced ? .delete : .keep,
      entries: (0..<entries).map { index in
        let line = 10 + index * 12
        return DeclaredVersion(
          name: "run-\(index)", config: config(job, index, lr: self == .replaced ? "0.02" : "0.01"),
          parent: self == .descended && index > 0 ? "run-\(index - 1)" : nil, retry: self == .retried ? 2 : 0,
          origin: place(job, line), origins: origins(job, line))
      }, origin: place(job, 1))
  }

  private func remoteJob(_ job: Int, entries: Int) -> ObservedJob {
    let existing = self == .wide || self == .descended ? entries / 2 : entries
    let versions = (0..<existing).map { index in
      ObservedVersion(
        id: Int64(job * 100_000 + index), name: Self.versionName(index + 1),
        status: RunStatus(
          name: self == .retried ? "FAILED" : "COMPLETED", category: self == .retried ? .failed : .completed),
        createTime: Int64(1_700_000_000_000 + index), duration: 22_320_000,
        accelerators: Accelerators(count: 1, type: "Pnt1"), config: observed(config(job, index, lr: "0.01")))
    }
    return ObservedJob(
      id: Int64(job), name: "job-\(job)", description: MarkedDescription("[trainyard:vision]"),
      versionCount: versions.count, versions: versions)
  }

  /// The service's name of a version: `V0001` and on.
  private static func versionName(_ number: Int) -> String {
    let digits = String(number)
    return "V" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private func place(_ job: Int, _ line: Int) -> Origin {
    Origin(path: "specs/job-\(job / 10).yaml", line: line, column: 7)
  }

  private func origins(_ job: Int, _ line: Int) -> FieldOrigins {
    var places: [FieldPath: Origin] = [:]
    let fields: [ConfigField] = [
      .workerServerNum, .appURL, .bootFileURL, .engineVersion, .specCode, .dataURL, .trainURL, .logURL,
    ]
    for (offset, field) in fields.enumerated() { places[FieldPath(field)] = place(job, line + offset) }
    for label in Self.labels { places[.parameter(label)] = place(job, line + 9) }
    return FieldOrigins(places: places, sensitive: [.parameter("WANDB_API_KEY")])
  }

  private static let labels = ["learning_rate", "batch_size", "epochs", "momentum", "seed", "WANDB_API_KEY"]

  private func config(_ job: Int, _ index: Int, lr: String) -> RunConfig {
    let values = [lr, "\(32 << (index % 4))", "90", "0.9", "\(index)", "0123456789abcdef"]
    return RunConfig(
      workerServerNum: 1 + index % 4, input: .dataURL("/bucket/job-\(job)/data/"),
      resource: .specCode("gpu.p\(1 + index % 40)"),
      code: .engine(
        appURL: "/bucket/code/", bootFileURL: "/bucket/code/train.py",
        engine: .version("PyTorch-1.\(1 + index % 40).0-python3.6")),
      parameters: zip(Self.labels, values).map { Parameter(label: $0, value: $1) },
      trainURL: "/bucket/job-\(job)/out/run-\(index)/", logURL: "/bucket/job-\(job)/log/")
  }

  private func isNumber(_ text: String) -> Bool {
    self == .numbers && text.utf8.allSatisfy { $0 == UInt8(ascii: ".") || (48...57).contains($0) }
  }

  private func observed(_ config: RunConfig) -> ObservedConfig {
    var remote = ObservedConfig()
    remote.workerServerNum = config.workerServerNum
    remote.parameters = config.parameters.map {
      .init(label: $0.label, value: ContentValue($0.value, isNumber: isNumber($0.value)))
    }
    if case .dataURL(let url) = config.input { (remote.dataURL, remote.dataSources) = (url, [.obs(dataURL: url)]) }
    if case .specCode(let code) = config.resource { (remote.specID, remote.specCode) = (1, code) }
    if case .engine(let app, let boot, .version(let version)) = config.code {
      (remote.appURL, remote.bootFileURL, remote.engineID, remote.engineVersion) = (app, boot, 1, version)
    }
    (remote.trainURL, remote.logURL, remote.poolID) = (config.trainURL, config.logURL, "pool7e3577e3")
    return remote
  }
}
