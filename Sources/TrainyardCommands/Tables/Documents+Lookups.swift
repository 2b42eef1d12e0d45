internal import ModelArtsAPI

extension ResourceSpec {
  /// The machine type under the names of the API.
  var document: JSONValue {
    .members([
      "spec_id": JSONValue(specID), "spec_code": JSONValue(specCode), "core": JSONValue(cores),
      "cpu": JSONValue(memory), "gpu_num": JSONValue(gpuCount), "gpu_type": JSONValue(gpuType),
      "max_num": JSONValue(maximumNodes), "unit_num": JSONValue(unitCount), "storage": JSONValue(storage),
      "no_resource": .bool(isSoldOut),
    ])
  }
}

extension AIEngine {
  /// The engine under the names of the API.
  var document: JSONValue {
    .members([
      "engine_id": JSONValue(engineID), "engine_type": JSONValue(type), "engine_name": JSONValue(name),
      "engine_version": JSONValue(version),
    ])
  }
}

extension BuiltInAlgorithm {
  /// The algorithm under the names of the API.
  var document: JSONValue {
    .members([
      "model_id": JSONValue(modelID), "model_name": JSONValue(name), "model_usage": JSONValue(usage),
      "model_precision": JSONValue(precision), "model_size": JSONValue(size), "create_time": JSONValue(createTime),
      "engine_id": JSONValue(engine.id), "engine_name": JSONValue(engine.name),
      "engine_version": JSONValue(engine.version),
      "parameter": .array(parameters.map(\.document)),
    ])
  }
}

extension AlgorithmParameter {
  fileprivate var document: JSONValue {
    .members([
      "label": .string(label), "value": JSONValue(defaultValue?.text), "required": .bool(isRequired),
    ])
  }
}

extension EngineSummary {
  /// The engine under the names of the API.
  var document: JSONValue {
    .members([
      "engine_id": JSONValue(id), "engine_type": JSONValue(type), "engine_name": JSONValue(name),
      "engine_version": JSONValue(version),
    ])
  }
}

extension ComputeSummary {
  /// The machine under the names of the API.
  var document: JSONValue {
    .members([
      "spec_code": JSONValue(specCode), "core": JSONValue(cores), "cpu": JSONValue(memory),
      "gpu_num": JSONValue(gpuCount), "gpu_type": JSONValue(gpuType), "pool_name": JSONValue(poolName),
    ])
  }
}
