internal import ModelArtsAPI

extension ServiceCall {
  /// Endpoint 20: the engines that a request may name.
  func listEngines() throws -> JSONObject {
    _ = try query.choice("job_type", default: JobType.train)
    return [
      "engines": .array(
        policy.catalog.engines.map { engine in
          [
            "engine_type": JSONValue(engine.type), "engine_name": .string(engine.name),
            "engine_id": JSONValue(engine.id), "engine_version": .string(engine.version),
          ]
        })
    ]
  }
}
