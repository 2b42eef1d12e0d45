internal import Synchronization
package import TrainyardResources

/// A service in memory that echoes perfectly, behaves as the contract says, and fails where a test tells it to.
package final class FakeRemote: RemoteReader, RemoteWriter {
  /// Something that goes wrong with the next mutating request of a kind.
  package struct Fault: Sendable {
    package var request: String
    package var error: RemoteError
    /// Whether the work is done although the request fails.
    package var doesWork: Bool

    package init(_ request: String, _ error: RemoteError, doesWork: Bool = false) {
      self.request = request
      self.error = error
      self.doesWork = doesWork
    }
  }

  private struct State {
    var world: ObservedState
    var nextID: Int64 = 5000
    var requests: [String] = []
    var faults: [Fault] = []
    var distortion: (@Sendable (ObservedConfig) -> ObservedConfig)?
    var launchedStatus = RunStatus.running
    var intruder: RunConfig?
    var ignoresStops = false
    var hiddenLooks = 0
    var looksBeforeOutage = 0
    var failingLooks = 0
  }

  private let state: Mutex<State>

  package init(_ world: ObservedState) {
    state = Mutex(State(world: world))
  }

  // MARK: - What a test sets and asks

  package var world: ObservedState { state.withLock(\.world) }
  /// The mutating requests that arrived, in their order.
  package var requests: [String] { state.withLock(\.requests) }
  package func fail(_ fault: Fault) { state.withLock { $0.faults.append(fault) } }
  /// Changes what is reported of runs that are launched from now on.
  package func distort(_ change: @escaping @Sendable (ObservedConfig) -> ObservedConfig) {
    state.withLock { $0.distortion = change }
  }
  /// Lets somebody else launch the same config at the moment of the next launch.
  package func intrude(with config: RunConfig) { state.withLock { $0.intruder = config } }
  /// Gives runs that are launched from now on a status.
  package func launch(with status: RunStatus) { state.withLock { $0.launchedStatus = status } }
  /// Takes stops and does nothing.
  package func ignoreStops() { state.withLock { $0.ignoresStops = true } }
  /// Leaves new versions out of the next lists, as a service does that is eventually consistent.
  package func hideLaunches(forLooks looks: Int) { state.withLock { $0.hiddenLooks = looks } }
  /// Does not answer some looks at jobs.
  package func failLooks(_ count: Int, after looks: Int) {
    state.withLock { ($0.failingLooks, $0.looksBeforeOutage) = (count, looks) }
  }
  package func change(_ body: @Sendable (inout ObservedState) -> Void) { state.withLock { body(&$0.world) } }

  // MARK: - Reading

  package func observe(_ scope: ObservationScope) async throws -> ObservedState { world }

  package func observeJob(named name: String) async throws -> ObservedJob? {
    try state.withLock { state in
      state.looksBeforeOutage -= 1
      if state.looksBeforeOutage < 0, state.failingLooks > 0 {
        state.failingLooks -= 1
        throw RemoteError(.unavailable, effect: .unknown, "no answer")
      }
      var job = state.world.jobs.first { $0.name == name }
      if state.hiddenLooks > 0, job?.versions?.contains(where: { $0.id >= 5000 }) == true {
        state.hiddenLooks -= 1
        job?.versions?.removeAll { $0.id >= 5000 }
      }
      return job
    }
  }

  package func observeConfiguration(named name: String) async throws -> ObservedConfiguration? {
    world.configurations.first { $0.name == name }
  }

  // MARK: - Writing

  package func createConfiguration(named name: String, description: String, config: RunConfig) async throws {
    try perform("create_config \(name)") { state in
      state.world.configurations.append(
        ObservedConfiguration(
          name: name, description: MarkedDescription(description), config: ObservedConfig(echoing: config)))
    }
  }

  package func updateConfiguration(named name: String, description: String, config: RunConfig) async throws {
    try perform("update_config \(name)") { state in
      guard let index = state.world.configurations.firstIndex(where: { $0.name == name }) else { return }
      state.world.configurations[index].description = MarkedDescription(description)
      state.world.configurations[index].config = ObservedConfig(echoing: config)
    }
  }

  package func deleteConfiguration(named name: String) async throws {
    try perform("delete_config \(name)") { $0.world.configurations.removeAll { $0.name == name } }
  }

  package func createJob(
    named name: String, description: String, config: RunConfig, launches: Bool
  ) async throws -> LaunchReceipt {
    try perform("create_job \(name)") { state in
      state.nextID += 1
      let id = state.nextID
      state.world.jobs.append(
        ObservedJob(id: id, name: name, description: MarkedDescription(description), versionCount: 0, versions: []))
      guard launches else { return LaunchReceipt(jobID: id) }
      return Self.launch(config, in: id, parent: nil, &state)
    }
  }

  package func updateJob(id: Int64, description: String) async throws {
    try perform("update_job \(id)") { state in
      guard let index = state.world.jobs.firstIndex(where: { $0.id == id }) else { return }
      state.world.jobs[index].description = MarkedDescription(description)
    }
  }

  package func deleteJob(id: Int64) async throws {
    try perform("delete_job \(id)") { $0.world.jobs.removeAll { $0.id == id } }
  }

  package func createVersion(jobID: Int64, config: RunConfig, parentID: Int64?) async throws -> LaunchReceipt {
    try perform("create_version \(jobID) after \(parentID.map { String($0) } ?? "none")") { state in
      Self.launch(config, in: jobID, parent: parentID, &state)
    }
  }

  package func stopVersion(jobID: Int64, versionID: Int64) async throws {
    try perform("stop_version \(versionID)") { state in
      if state.ignoresStops { return }
      Self.update(versionID, &state) { $0.status = .killed }
    }
  }

  package func deleteVersion(jobID: Int64, versionID: Int64) async throws {
    try perform("delete_version \(versionID)") { state in
      for index in state.world.jobs.indices where state.world.jobs[index].id == jobID {
        state.world.jobs[index].versions?.removeAll { $0.id == versionID }
        state.world.jobs[index].versionCount = state.world.jobs[index].versions?.count
      }
    }
  }

  // MARK: - The service's own work

  private func perform<Result>(_ request: String, _ work: (inout State) -> Result) throws -> Result {
    try state.withLock { state in
      state.requests.append(request)
      if let index = state.faults.firstIndex(where: { request.hasPrefix($0.request) }) {
        let fault = state.faults.remove(at: index)
        if fault.doesWork { _ = work(&state) }
        throw fault.error
      }
      return work(&state)
    }
  }

  private static func update(_ id: Int64, _ state: inout State, _ change: (inout ObservedVersion) -> Void) {
    for job in state.world.jobs.indices {
      for index in (state.world.jobs[job].versions ?? []).indices where state.world.jobs[job].versions?[index].id == id
      {
        guard var version = state.world.jobs[job].versions?[index] else { continue }
        change(&version)
        state.world.jobs[job].versions?[index] = version
      }
    }
  }

  private static func launch(
    _ config: RunConfig, in jobID: Int64, parent: Int64?, _ state: inout State
  ) -> LaunchReceipt {
    if let intruder = state.intruder {
      state.intruder = nil
      _ = launch(intruder, in: jobID, parent: parent, &state)
    }
    state.nextID += 1
    let id = state.nextID
    guard let index = state.world.jobs.firstIndex(where: { $0.id == jobID }) else { return LaunchReceipt(jobID: jobID) }
    let number = ((state.world.jobs[index].versions ?? []).compactMap(\.number).max() ?? 0) + 1
    let echo = ObservedConfig(echoing: config.filled(with: state.world.catalog.algorithm(of: config)))
    var version = Samples.version(number, config, state.launchedStatus, parent: parent)
    version.id = id
    version.config = state.distortion?(echo) ?? echo
    state.world.jobs[index].versions?.append(version)
    state.world.jobs[index].versionCount = state.world.jobs[index].versions?.count
    return LaunchReceipt(jobID: jobID, versionID: id, versionName: version.name)
  }
}
