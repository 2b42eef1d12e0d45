internal import ModelArtsAPI

extension ServicePolicy {
  /// The limits and times as they stand.
  var settings: JSONObject {
    var object: JSONObject = [
      "job_quota": JSONValue(jobQuota), "deletion_delay": .string(DurationText.text(deletionDelay)),
      "accepts_spec_with_pool": .bool(acceptsSpecWithPool),
      "workspaces": workspaces.map { .array($0.sorted().map { .string($0) }) } ?? .null,
    ]
    object = object + timings.json
    let limited = catalog.flavors.filter { $0.capacity != nil }
    object["capacity"] = .object(JSONObject(limited.map { .init(key: $0.code, value: JSONValue($0.capacity)) }))
    let soldOut = catalog.flavors.filter(\.isSoldOut)
    object["sold_out"] = .object(JSONObject(soldOut.map { .init(key: $0.code, value: true) }))
    return object
  }
}

extension EmulatorConfiguration {
  /// Takes over limits, times and the offer.
  mutating func take(_ settings: ServiceSettings) {
    takeLimits(of: settings)
    catalog = settings.applied(to: catalog)
  }
}
