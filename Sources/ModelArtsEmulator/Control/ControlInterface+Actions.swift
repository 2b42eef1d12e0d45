internal import ModelArtsAPI

extension ControlInterface {
  /// The body as JSON; an empty one is an empty object.
  func body(_ request: IncomingRequest) throws(SettingsError) -> JSONValue {
    if request.body.isEmpty { return [:] }
    do {
      return try JSONValue(parsing: request.body)
    } catch {
      throw SettingsError(syntax: error)
    }
  }

  /// Reads the body.
  ///
  /// - Throws: ``SettingsError`` with everything that is wrong with it.
  func settings<Result>(
    _ request: IncomingRequest, keys: [String], required: String? = nil,
    _ read: (SettingFields, inout SettingProblems) -> Result
  ) throws(SettingsError) -> Result {
    let value = try body(request)
    let result = try SettingProblems.collected { problems -> Result? in
      guard let fields = SettingFields(value, at: "", "the body", keys: keys, &problems) else { return nil }
      if let required { _ = fields.required(required, &problems) }
      return read(fields, &problems)
    }
    guard let result else { throw SettingsError(problems: []) }
    return result
  }

  /// The recorded requests that a query asks for.
  func requests(_ request: IncomingRequest) throws -> [JSONValue] {
    let query = QueryReader(request.query)
    var requests = service.log.requests
    if let name = query.text("endpoint") {
      guard let endpoint = ServiceEndpoint(rawValue: name) else {
        let hint = WordGuess.hint(for: name, in: ServiceEndpoint.allCases.map(\.rawValue))
        throw ServiceFailure.parameter("There is no endpoint '\(name)': \(hint).")
      }
      requests = requests.filter { $0.endpoint == endpoint }
    }
    if let sequence = try query.integer("after", in: 0...Int64.max) {
      requests = requests.filter { Int64($0.sequence) > sequence }
    }
    return requests.map(\.json)
  }

  /// Moves the clock as far as the body says.
  ///
  /// - Returns: The new time in epoch milliseconds.
  func advance(_ request: IncomingRequest) async throws -> Int64 {
    let duration = try settings(request, keys: ["advance"], required: "advance") { fields, problems in
      fields.duration("advance", &problems)
    }
    return try await service.advanceClock(by: duration ?? .zero)
  }

  /// Changes limits, times and the offer.
  func change(_ request: IncomingRequest) async throws {
    let value = try body(request)
    let policy = service.policy
    let settings = try SettingProblems.collected {
      ServiceSettings(reading: value, at: "", catalog: policy.catalog, defaults: policy.timings, &$0)
    }
    guard let settings else { return }
    service.updatePolicy { $0.takeLimits(of: settings) }
    if settings.changesCatalog { try await service.setCatalog(settings.applied(to: policy.catalog)) }
  }
}

extension InstalledFault {
  /// The rule with its number and counts.
  var json: JSONValue {
    ["id": JSONValue(id), "matches": JSONValue(matches), "hits": JSONValue(hits), "rule": rule.json]
  }
}

extension RequestCounts {
  /// The counts by endpoint and in total.
  var json: JSONObject {
    let sorted = byEndpoint.sorted { $0.key.rawValue < $1.key.rawValue }
    return [
      "counts": .object(JSONObject(sorted.map { .init(key: $0.key.rawValue, value: JSONValue($0.value)) })),
      "total": JSONValue(total), "mutating": JSONValue(mutating),
    ]
  }
}

extension RecordedRequest {
  /// The request as it is read back.
  var json: JSONValue {
    [
      "sequence": JSONValue(sequence), "endpoint": JSONValue(endpoint?.rawValue),
      "number": JSONValue(endpoint?.number), "method": .string(method), "path": .string(path),
      "query": .array(query.map { .string($0) }), "body": .string(body), "status": JSONValue(status),
      "mutating": .bool(isMutating), "faults": .array(faults.map { JSONValue($0) }),
    ]
  }
}
