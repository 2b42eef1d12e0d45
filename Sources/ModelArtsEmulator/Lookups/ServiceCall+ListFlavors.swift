internal import ModelArtsAPI

extension ServiceCall {
  /// Endpoint 19: the flavors of the public pool.
  func listFlavors() throws -> JSONObject {
    _ = try query.choice("job_type", default: JobType.train)
    _ = try query.integer("project_type", in: 0...3)
    _ = try query.integer("engine_id", in: 0...Int64.max)
    let flavors = policy.catalog.flavors
    return [
      "spec_total_count": JSONValue(flavors.count), "specs": .array(flavors.map(element)),
    ]
  }

  private func element(_ flavor: Flavor) -> JSONValue {
    [
      "spec_id": JSONValue(flavor.id), "core": .string(String(flavor.cores)), "cpu": .string(String(flavor.memory)),
      "gpu_num": JSONValue(flavor.accelerators), "gpu_type": .string(flavor.acceleratorType),
      "spec_code": .string(flavor.code), "unit_num": 1, "max_num": JSONValue(flavor.maximumNodes), "storage": "",
      "interface_type": 1, "no_resource": .bool(flavor.isSoldOut),
    ]
  }
}
