internal import ModelArtsAPI

extension ServiceCall {
  /// Endpoint 21: the built-in algorithms.
  func listAlgorithms() throws -> JSONObject {
    let page = try query.page(maximumSize: 100)
    let key = try query.choice("sortBy", default: AlgorithmSortKey.engine)
    let order = try query.choice("order", default: SortOrder.desc)
    let search = try query.text("search_content", maximumLength: 64) ?? ""
    let matches = policy.catalog.algorithms
      .filter { search.isEmpty || $0.name.contains(search) }
      .sorted { key.isSorted($0, $1, order) }
    let shown = matches[page.range(of: matches.count, quirks: policy.quirks)]
    return ["model_total_count": JSONValue(matches.count), "models": .array(shown.map(element))]
  }

  private func element(_ algorithm: Algorithm) -> JSONValue {
    let engine = policy.catalog.engine(of: algorithm)
    return [
      "model_id": JSONValue(algorithm.id), "model_name": .string(algorithm.name),
      "model_usage": JSONValue(algorithm.usage), "model_precision": .string(algorithm.precision),
      "model_size": JSONValue(algorithm.size), "model_train_dataset": .string(algorithm.trainDataset),
      "model_dataset_format": .string(algorithm.datasetFormat),
      "model_description_url": .string(algorithm.descriptionURL),
      "parameter": .string(algorithm.parameterJSON.description), "create_time": JSONValue(algorithm.createTime),
      "engine_id": JSONValue(algorithm.engineID), "engine_name": JSONValue(engine?.name),
      "engine_version": JSONValue(engine?.version),
    ]
  }
}

extension Algorithm {
  /// The parameters with their defaults, which endpoint 21 prints as JSON inside a string.
  var parameterJSON: JSONValue {
    .array(
      parameters.map { parameter in
        [
          "label": .string(parameter.label), "value": .string(parameter.value),
          "required": .bool(parameter.isRequired), "placeholder_cn": "", "placeholder_en": .string(parameter.hint),
        ]
      })
  }
}
