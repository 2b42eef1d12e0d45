public import ModelArtsAPI

extension ModelArtsClient {
  /// The machine types of the region.
  ///
  /// - Parameters:
  ///   - type: What they are for.
  ///   - engine: Only those that run this engine.
  /// - Throws: ``ModelArtsError``.
  public func resourceSpecs(for type: JobType = .train, engine: Int64? = nil) async throws -> [ResourceSpec] {
    let query =
      [QueryItem("job_type", type.rawValue)] + (engine.map { [QueryItem("engine_id", String($0))] } ?? [])
    return try await pipeline.send(
      ServiceRequest(operation: .listFlavors, path: .flavors, query: query), reading: ResourceSpecList.self
    ).specs
  }

  /// The engines of the region.
  ///
  /// - Throws: ``ModelArtsError``.
  public func engines(for type: JobType = .train) async throws -> [AIEngine] {
    try await pipeline.send(
      ServiceRequest(operation: .listEngines, path: .engines, query: [QueryItem("job_type", type.rawValue)]),
      reading: AIEngineList.self
    ).engines
  }

  /// The preset algorithms of the region.
  public func algorithms(_ query: AlgorithmQuery = AlgorithmQuery()) -> PagedSequence<BuiltInAlgorithm> {
    let walk = PageWalk(
      items: \BuiltInAlgorithmList.algorithms, total: \.totalCount, identity: \.modelID
    ) { page in
      try await algorithmPage(query, page: page)
    }
    return PagedSequence(walk, where: { _ in true })
  }

  /// One page of the preset algorithms.
  ///
  /// - Throws: ``ModelArtsError``.
  public func algorithmPage(
    _ query: AlgorithmQuery = AlgorithmQuery(), page: Int = 1
  ) async throws -> BuiltInAlgorithmList {
    try await pipeline.send(
      ServiceRequest(operation: .listAlgorithms, path: .algorithms, query: query.items(page: page)),
      reading: BuiltInAlgorithmList.self)
  }
}
