import TestSupport
import TrainyardPlanner
import TrainyardResources

/// A service as far as planning can tell: it carries out a plan's actions at once, issues ids and version numbers, and
/// notes what no service would have taken or no plan should have asked.
struct ServiceModel: Sendable {
  /// A run that was started.
  struct LaunchRecord: Sendable {
    let job: String
    let entry: String
    let versionID: Int64
    let config: RunConfig
  }

  private(set) var state: ObservedState
  /// The launches so far, in their order.
  private(set) var launches: [LaunchRecord] = []
  /// Requests that the service would have refused, or that harm.
  private(set) var violations: [String] = []
  var quirks: EchoQuirks
  /// The status in which the next runs start.
  var launchedStatus = RunStatus.running
  private var nextID: Int64
  private var highestNumbers: [Int64: Int] = [:]
  private var launchedIDs: [Address: Int64] = [:]

  init(_ state: ObservedState, nextID: Int64, quirks: EchoQuirks = []) {
    self.state = state
    self.nextID = nextID
    self.quirks = quirks
    for job in state.jobs { highestNumbers[job.id] = (job.versions ?? []).compactMap(\.number).max() ?? 0 }
  }

  /// The state as a client reads it, in the order of reading.
  var observed: ObservedState {
    ObservedState(
      configurations: state.configurations, jobs: state.jobs, catalog: state.catalog, remainingJobs: state.remainingJobs
    )
  }

  /// Carries out a plan, one action after another.
  mutating func apply(_ plan: Plan) {
    launchedIDs = [:]
    var done: Set<Action.ID> = []
    for action in plan.actions {
      if let missing = action.dependencies.first(where: { !done.contains($0) }) {
        violations.append("\(action.id) stands before \(missing)")
      }
      if !done.insert(action.id).inserted { violations.append("two actions are \(action.id)") }
      apply(action)
    }
  }

  private mutating func apply(_ action: Action) {
    switch action.operation {
    case .createConfiguration(let name, let description, let config):
      if state.configurations.contains(where: { $0.name == name }) { violations.append("config/\(name) exists") }
      state.configurations.append(configuration(name, description, config))
    case .updateConfiguration(let name, let description, let config):
      guard let index = state.configurations.firstIndex(where: { $0.name == name }) else {
        return violations.append("config/\(name) does not exist")
      }
      state.configurations[index] = configuration(name, description, config)
    case .deleteConfiguration(let name):
      guard state.configurations.contains(where: { $0.name == name }) else {
        return violations.append("config/\(name) does not exist")
      }
      state.configurations.removeAll { $0.name == name }
    case .createJob(let name, let description, _, let first): createJob(name, description, first)
    case .updateJob(let id, _, let description):
      editJob(id) { $0.description = MarkedDescription(description) }
      if description.unicodeScalars.count > 256 { violations.append("a description of job \(id) is too long") }
    case .deleteJob(let id, _, let versions):
      let existing = state.jobs.first { $0.id == id }?.versions?.map(\.id)
      let planned = versions.map(\.id)
      if existing != planned { violations.append("job \(id) is deleted with \(planned), it has \(existing ?? [])") }
      state.jobs.removeAll { $0.id == id }
    case .createVersion(let name, let id, let launch): createVersion(name, id, launch)
    case .stopVersion(_, let job, let version): stop(version, of: job)
    case .deleteVersion(_, let job, let version): delete(version, of: job)
    }
  }

  private func configuration(_ name: String, _ description: String, _ config: RunConfig) -> ObservedConfiguration {
    var echo = ObservedConfig(sent: config, to: state.catalog, quirks: quirks.subtracting(.ofRuns))
    // A saved configuration is compared with its log_url.
    echo.logURL = config.logURL
    return ObservedConfiguration(name: name, description: MarkedDescription(description), config: echo)
  }

  // MARK: - Jobs and versions

  private mutating func createJob(_ name: String, _ description: String, _ first: Launch?) {
    if state.jobs.contains(where: { $0.name == name }) { violations.append("job/\(name) exists") }
    let id = issueID()
    highestNumbers[id] = 0
    state.jobs.append(
      ObservedJob(id: id, name: name, description: MarkedDescription(description), versionCount: 0, versions: []))
    if let first { launch(first, in: id, named: name, parent: nil) }
  }

  private mutating func createVersion(_ name: String, _ id: Int64?, _ launch: Launch) {
    guard let job = state.jobs.first(where: { $0.name == name }), id == nil || id == job.id else {
      return violations.append("job/\(name) does not exist")
    }
    let versions = job.versions ?? []
    let writes = launch.config.trainURL
    let parent: Int64?
    switch launch.parent {
    case .version(let id): parent = id
    case .launched(let address): parent = launchedIDs[address]
    case .newest: parent = versions.map(\.id).filter { !launch.deletedVersions.contains($0) }.max() ?? versions.last?.id
    }
    if let parent, !versions.contains(where: { $0.id == parent }) {
      violations.append("\(launch.address) descends from \(parent), which does not exist")
    }
    if parent == nil, !versions.isEmpty { violations.append("\(launch.address) has no parent") }
    let dying = versions.filter { launch.deletedVersions.contains($0.id) && $0.status.mayRun }
    if !writes.isEmpty, dying.contains(where: { $0.config.trainURL == writes }) {
      violations.append("\(launch.address) starts while the run that it replaces still writes to \(writes)")
    }
    self.launch(launch, in: job.id, named: name, parent: parent)
  }

  private mutating func launch(_ launch: Launch, in id: Int64, named name: String, parent: Int64?) {
    let versionID = issueID()
    let number = (highestNumbers[id] ?? 0) + 1
    highestNumbers[id] = number
    launchedIDs[launch.address] = versionID
    launches.append(
      LaunchRecord(job: name, entry: launch.address.description, versionID: versionID, config: launch.config))
    var version = Samples.version(number, launch.config, launchedStatus, parent: parent)
    version.id = versionID
    version.config = ObservedConfig(sent: launch.config, to: state.catalog, quirks: quirks)
    editJob(id) { job in
      job.versions?.append(version)
      job.versionCount = job.versions?.count
    }
  }

  private mutating func stop(_ version: ObservedVersion, of job: Int64) {
    editVersion(version.id, of: job) { $0.status = .killed }
    if !version.status.isStoppable { violations.append("\(version.name) cannot be stopped") }
  }

  private mutating func delete(_ version: ObservedVersion, of id: Int64) {
    guard let current = state.jobs.first(where: { $0.id == id })?.versions?.first(where: { $0.id == version.id }) else {
      return violations.append("\(version.name) of job \(id) does not exist")
    }
    if current.status.name == "KILLING" { violations.append("\(version.name) is ending already") }
    deleteVersions([version.id], of: id)
  }

  // MARK: - What happens outside

  /// Lets runs go on.
  mutating func advance(_ random: inout SeededRandom) {
    for job in state.jobs {
      for version in job.versions ?? [] where version.status.mayRun && random.happens(onceIn: 2) {
        let status: RunStatus = random.pick(.completed, .completed, .failed, .running, .killed)
        editVersion(version.id, of: job.id) { $0.status = status }
      }
    }
  }

  /// Somebody deletes versions in the console.
  mutating func deleteVersions(_ ids: Set<Int64>, of job: Int64) {
    editJob(job) { job in
      job.versions?.removeAll { ids.contains($0.id) }
      job.versionCount = job.versions?.count
    }
  }

  /// Somebody stops a version in the console.
  mutating func stopVersion(_ id: Int64, of job: Int64) { editVersion(id, of: job) { $0.status = .killed } }

  private mutating func editJob(_ id: Int64, _ change: (inout ObservedJob) -> Void) {
    guard let index = state.jobs.firstIndex(where: { $0.id == id }) else {
      return violations.append("job \(id) does not exist")
    }
    change(&state.jobs[index])
  }

  private mutating func editVersion(_ id: Int64, of job: Int64, _ change: (inout ObservedVersion) -> Void) {
    var found = false
    editJob(job) { job in
      guard let index = job.versions?.firstIndex(where: { $0.id == id }), var version = job.versions?[index] else {
        return
      }
      found = true
      change(&version)
      job.versions?[index] = version
    }
    if !found { violations.append("version \(id) of job \(job) does not exist") }
  }

  private mutating func issueID() -> Int64 {
    nextID += 1
    return nextID
  }
}
