public import ModelArtsAPI

extension ModelArtsClient {
  /// The machine types of the region.
  ///
  /// `GET /job/resource-specs`, in all editions. Ids belong to one region of one cloud.
  ///
  /// - Parameters:
  ///   - type: What they are for.
  ///   - engine: Only those that run this engine, by its id; all where nil.
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
  /// `GET /job/ai-engines`, in all editions. Ids belong to one region of one cloud; kinds differ by edition.
  ///
  /// - Parameter type: What they are for.
  /// - Throws: ``ModelArtsError``.
  public func engines(for type: JobType = .train) async throws -> [AIEngine] {
    try await pipeline.send(
      ServiceRequest(operation: .listEngines, path: .engines, query: [QueryItem("job_type", type.rawValue)]),
      reading: AIEngineList.self
    ).engines
  }

  /// The preset algorithms of the region, page after page.
  ///
  /// `GET /built-in-algorithms`, in all editions.
  ///
  /// - Parameter query: Which ones, in which order, 1 to 100 on a page.
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
  /// - Parameters:
  ///   - query: Which ones, in which order, 1 to 100 on a page.
  ///   - page: The number of the page, 1 to 65535.
  /// - Throws: ``ModelArtsError``.
  public func algorithmPage(
    _ query: AlgorithmQuery = AlgorithmQuery(), page: Int = 1
  ) async throws -> BuiltInAlgorithmList {
    try await pipeline.send(
      ServiceRequest(operation: .listAlgorithms, path: .algorithms, query: query.items(page: page)),
      reading: BuiltInAlgorithmList.self)
  }
}
