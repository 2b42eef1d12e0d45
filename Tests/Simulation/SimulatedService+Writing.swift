import TestSupport
import TrainyardApplier
import TrainyardResources

extension SimulatedService {
  /// Carries out a request, as far as the service takes it.
  ///
  /// - Parameters:
  ///   - call: The request.
  ///   - starter: Who sends it.
  mutating func carryOut(_ call: RemoteCall, by starter: Starter, at now: Duration) -> RemoteAnswer {
    switch call {
    case .observeJob(let name): return .job(observeJob(name, at: now))
    case .observeConfiguration(let name): return .configuration(configurations.first { $0.name == name })
    case .createConfiguration(let name, let description, let config): return create(name, description, config)
    case .updateConfiguration(let name, let description, let config):
      guard let index = configurations.firstIndex(where: { $0.name == name }) else { return .failed(.absent) }
      configurations[index].description = MarkedDescription(description)
      configurations[index].config = ObservedConfig(echoing: config)
      return .done
    case .deleteConfiguration(let name):
      guard let index = configurations.firstIndex(where: { $0.name == name }) else { return .failed(.absent) }
      configurations.remove(at: index)
      return .done
    case .createJob(let name, let description, let config, let launches):
      return createJob(name, description, launches ? config : nil, by: starter, at: now)
    case .updateJob(let id, let description):
      guard let index = index(of: id, at: now) else { return .failed(.absent) }
      jobs[index].descriptions.append((now, description))
      return .done
    case .deleteJob(let id):
      guard let index = index(of: id, at: now) else { return .failed(.absent) }
      return deleteJob(index, at: now)
    case .createVersion(let jobID, let config, let parent):
      guard let index = index(of: jobID, at: now) else { return .failed(.absent) }
      return createVersion(config, parent: parent, in: index, by: starter, at: now)
    case .stopVersion(let jobID, let id): return change(id, of: jobID, at: now) { $0.stop(&$1, at: now) }
    case .deleteVersion(let jobID, let id): return change(id, of: jobID, at: now) { $0.delete(&$1, at: now) }
    }
  }

  private mutating func create(_ name: String, _ description: String, _ config: RunConfig) -> RemoteAnswer {
    guard !configurations.contains(where: { $0.name == name }) else {
      return .failed(RemoteError(.alreadyExists, "the name is taken"))
    }
    configurations.append(
      ObservedConfiguration(
        name: name, description: MarkedDescription(description), config: ObservedConfig(echoing: config)))
    return .done
  }

  private func index(of job: Int64, at now: Duration) -> Int? { jobs.firstIndex { $0.id == job && $0.exists(at: now) } }

  private mutating func createJob(
    _ name: String, _ description: String, _ config: RunConfig?, by starter: Starter, at now: Duration
  ) -> RemoteAnswer {
    guard !jobs.contains(where: { $0.name == name && $0.exists(at: now) }) else {
      return .failed(RemoteError(.alreadyExists, "the name is taken"))
    }
    nextID += 1
    jobs.append(Job(id: nextID, name: name, created: now, descriptions: [(now, description)]))
    guard let config else { return .launched(LaunchReceipt(jobID: nextID)) }
    return createVersion(config, parent: nil, in: jobs.count - 1, by: starter, at: now)
  }

  private mutating func createVersion(
    _ config: RunConfig, parent: Int64?, in index: Int, by starter: Starter, at now: Duration
  ) -> RemoteAnswer {
    let hasVersions = jobs[index].versions.contains { $0.exists(at: now) }
    if let parent, !jobs[index].versions.contains(where: { $0.id == parent }) {
      return .failed(RemoteError(.invalid, "the parent is unknown"))
    }
    if parent == nil, hasVersions { return .failed(RemoteError(.invalid, "the parent is missing")) }
    nextID += 1
    let version = Version(
      id: nextID, number: (jobs[index].versions.map(\.number).max() ?? 0) + 1, parent: parent, config: config,
      echo: echo(of: config), starter: starter, created: now, statuses: lifeCycle(from: now))
    jobs[index].versions.append(version)
    return .launched(LaunchReceipt(jobID: jobs[index].id, versionID: version.id, versionName: version.name))
  }

  private func echo(of config: RunConfig) -> ObservedConfig {
    var echo = ObservedConfig(echoing: config)
    if quirks.echoIsWrong { echo.workerServerNum = config.workerServerNum + 1 }
    return echo
  }

  private mutating func lifeCycle(from now: Duration) -> [(since: Duration, status: RunStatus)] {
    let running = now + .seconds(random.number(1...30))
    let end = running + .seconds(random.number(10...600))
    let ending: RunStatus = random.number(1...100) <= quirks.failures ? .failed : .completed
    return [(now, .initializing), (running, .running), (end, ending)]
  }

  private mutating func deleteJob(_ index: Int, at now: Duration) -> RemoteAnswer {
    guard jobs[index].deleted == nil else { return .failed(RemoteError(.inProgress, "it is being deleted")) }
    let end = now + deletionTime()
    jobs[index].deleted = end
    for version in jobs[index].versions.indices where jobs[index].versions[version].deleted == nil {
      jobs[index].versions[version].deleted = end
    }
    return .done
  }

  mutating func deletionTime() -> Duration { quirks.deletesAreSlow ? .seconds(random.number(1...120)) : .zero }

  private mutating func change(
    _ id: Int64, of job: Int64, at now: Duration, _ body: (inout SimulatedService, inout Version) -> RemoteAnswer
  ) -> RemoteAnswer {
    guard let index = index(of: job, at: now),
      let place = jobs[index].versions.firstIndex(where: { $0.id == id && $0.exists(at: now) })
    else { return .failed(.absent) }
    var version = jobs[index].versions[place]
    let answer = body(&self, &version)
    jobs[index].versions[place] = version
    return answer
  }

  private mutating func stop(_ version: inout Version, at now: Duration) -> RemoteAnswer {
    guard version.status(at: now).isStoppable else {
      return .failed(RemoteError(.wrongState, "it is \(version.status(at: now).name)"))
    }
    version.statuses.removeAll { $0.since > now }
    version.statuses += [(now, .killing), (now + .seconds(random.number(1...20)), .killed)]
    return .done
  }

  private mutating func delete(_ version: inout Version, at now: Duration) -> RemoteAnswer {
    if version.deleted != nil { return .failed(RemoteError(.inProgress, "it is being deleted")) }
    if version.status(at: now).name == "KILLING" { return .failed(RemoteError(.wrongState, "it is KILLING")) }
    version.deleted = now + deletionTime()
    return .done
  }
}

extension RunStatus {
  static let initializing = RunStatus(name: "INIT", category: .active, isStoppable: true)
}

extension RemoteError {
  static let absent = RemoteError(.notFound, "it does not exist")
}
