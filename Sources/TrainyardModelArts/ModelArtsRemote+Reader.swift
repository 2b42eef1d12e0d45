internal import ModelArtsAPI
internal import ModelArtsClient
package import TrainyardResources

extension ModelArtsRemote: RemoteReader {
  package func observe(_ scope: ObservationScope) async throws -> ObservedState {
    needSpecCodes(scope.needsFlavors)
    async let catalog = readCatalog(scope)
    async let jobList = readJobs()
    async let configurationNames = readConfigurations()
    remember(try await catalog)
    let (jobs, remaining) = try await jobList
    let configurations = try await configurationNames
    async let observedJobs = concurrently(jobs) { try await self.observe($0, scope) }
    async let observedConfigurations = concurrently(configurations) { try await self.observe($0, scope) }
    return ObservedState(
      configurations: try await observedConfigurations, jobs: try await observedJobs, catalog: self.catalog,
      remainingJobs: remaining)
  }

  package func observeJob(named name: String) async throws -> ObservedJob? {
    if let id = jobID(of: name), let job = try await readJob(id: id, named: name) { return job }
    // The name may have another id by now, or none.
    guard let summary = try await request({ try await self.client.job(named: name) }) else {
      remember(nil, of: name)
      return nil
    }
    remember(summary.jobID, of: name)
    return try await readJob(id: summary.jobID, named: name)
  }

  package func observeConfiguration(named name: String) async throws -> ObservedConfiguration? {
    do {
      let detail = try await request { try await self.client.config(name) }
      return ObservedConfiguration(detail, specCode: specCode(of: detail.config.specID))
    } catch let error as RemoteError where error.kind == .notFound {
      return nil
    }
  }

  // MARK: - Lists

  private func readJobs() async throws -> ([JobSummary], remaining: Int?) {
    let list = try await request { try await self.client.allJobs() }
    for job in list.jobs { remember(job.jobID, of: job.jobName) }
    return (list.jobs, list.remainingJobs)
  }

  private func readConfigurations() async throws -> [ConfigSummary] {
    try await request { try await self.client.configs().collected() }
  }

  private func readCatalog(_ scope: ObservationScope) async throws -> Catalog {
    async let flavors = scope.needsFlavors ? offered { try await self.client.resourceSpecs() } : nil
    async let engines = scope.needsEngines ? offered { try await self.client.engines() } : nil
    async let algorithms = scope.needsAlgorithms ? offered { try await self.client.algorithms().collected() } : nil
    return try await Catalog(
      flavors: flavors?.compactMap(Flavor.init), engines: engines?.compactMap(Engine.init),
      algorithms: algorithms?.map(Algorithm.init))
  }

  /// A list of the service, nil where this service does not offer it.
  private func offered<Element>(_ read: () async throws -> [Element]) async throws -> [Element]? {
    do {
      return try await read()
    } catch let error as ModelArtsError {
      let isMissing = error.status == 404 || error.status == 405
      if isMissing || error.code == .noSuchResource || error.code == .gatewayNoSuchAPI { return nil }
      throw RemoteError(error)
    }
  }

  // MARK: - Details of what is in scope

  private func observe(_ job: JobSummary, _ scope: ObservationScope) async throws -> ObservedJob {
    let description = MarkedDescription(job.description ?? "")
    let summary = ObservedJob(
      id: job.jobID, name: job.jobName, description: description, versionCount: job.versionCount)
    guard scope.reads(job: job.jobName) || description.mark?.owner == scope.owner else { return summary }
    guard let first = try await readJob(job) else { return summary }
    guard !first.isComplete, let second = try await readJob(job) else { return first }
    guard !second.isComplete else { return second }
    // A version that was deleted meanwhile is no reason: the list of jobs, read again, counts without it.
    let named = try await request { try await self.client.job(named: job.jobName) }
    guard let current = named, current.jobID == job.jobID, current.versionCount != job.versionCount else {
      return second
    }
    return try await readJob(current) ?? second
  }

  /// A job with its versions and the larger of two counts: a list that lacks versions may count itself.
  private func readJob(_ summary: JobSummary) async throws -> ObservedJob? {
    guard var job = try await readJob(id: summary.jobID, named: summary.jobName) else { return nil }
    let counts = [job.versionCount, summary.versionCount]
    job.versionCount = counts.compactMap(\.self).max()
    return job
  }

  private func observe(_ config: ConfigSummary, _ scope: ObservationScope) async throws -> ObservedConfiguration {
    let summary = ObservedConfiguration(
      name: config.configName, description: MarkedDescription(config.description ?? ""))
    guard scope.reads(configuration: config.configName) else { return summary }
    return try await observeConfiguration(named: config.configName) ?? summary
  }

  /// One job with all its versions, nil where the id names none.
  private func readJob(id: Int64, named name: String) async throws -> ObservedJob? {
    let list: VersionList
    do {
      list = try await request { try await self.client.allVersions(ofJob: id) }
    } catch let error as RemoteError where error.kind == .notFound {
      return nil
    }
    let versions = try await concurrently(list.versions) { version in
      ObservedVersion(version, specCode: try await self.specCode(of: version, ofJob: id))
    }
    return ObservedJob(
      id: id, name: name, description: MarkedDescription(list.jobDescription ?? ""), versionCount: list.versionCount,
      versions: versions)
  }

  /// The code of a flavor from the service's list.
  private func specCode(of id: Int64?) -> String? { id.flatMap { catalog.flavor(id: $0)?.code } }

  /// The code of a version's flavor; "get version" tells it where the list of flavors does not know the id any more.
  private func specCode(of version: JobVersion, ofJob job: Int64) async throws -> String? {
    guard needsSpecCodes, let id = version.config.specID else { return nil }
    if let code = specCode(of: id) ?? specCode(ofVersion: version.versionID) { return code }
    let detail = try await request { try await self.client.version(version.versionID, ofJob: job) }
    let code = detail.version.compute.specCode
    if let code { remember(code, ofVersion: version.versionID) }
    return code
  }

  /// Transforms elements at once; how many requests run is bounded by the client.
  private func concurrently<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @escaping @Sendable (Element) async throws -> Result
  ) async throws -> [Result] {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      for (index, element) in elements.enumerated() {
        group.addTask { (index, try await transform(element)) }
      }
      var results: [Int: Result] = [:]
      for try await (index, result) in group { results[index] = result }
      return elements.indices.compactMap { results[$0] }
    }
  }
}
