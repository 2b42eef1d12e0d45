internal import HTTPTypes
internal import ModelArtsAPI

/// The emulator's own interface under `/__emulator/`, for tests and tools that are not written in Swift.
///
/// | request | what it does |
/// |---|---|
/// | `GET requests` | the latest requests |
/// | `DELETE requests` | forgets requests and counts |
/// | `GET counts` | calls by endpoint, `total`, `mutating` |
/// | `GET clock` | the service time `now` in epoch milliseconds |
/// | `POST clock` | moves the clock by `advance_ms` |
/// | `POST faults` | adds the `rules` of the body |
/// | `DELETE faults` | ends all faults |
/// | `DELETE tokens` | ends all tokens |
struct ControlInterface: Sendable {
  static let prefix = "/__emulator/"
  static let tokenHeader = "X-Emulator-Token"

  let service: EmulatorService
  let token: String

  /// The answer to a request whose path begins with ``prefix``.
  func reply(to request: IncomingRequest) async -> Reply {
    guard request.header(Self.tokenHeader) == token else {
      return .failure(ServiceFailure(403, .notAuthorized, "\(Self.tokenHeader) does not match."))
    }
    do {
      return try await perform(request)
    } catch let failure as ServiceFailure {
      return .failure(failure)
    } catch {
      return .failure(.internalError(error))
    }
  }

  private func perform(_ request: IncomingRequest) async throws -> Reply {
    switch (request.method, String(request.path.dropFirst(Self.prefix.count))) {
    case (.get, "requests"): return .success(["requests": .array(service.log.requests.map(\.json))])
    case (.delete, "requests"): try await service.resetRecords()
    case (.get, "counts"): return .success(json(try await service.counts()))
    case (.get, "clock"): return .success(["now": JSONValue(service.clock.now())])
    case (.post, "clock"): return .success(["now": JSONValue(try await advance(request))])
    case (.post, "faults"): service.faults.install(try FaultRuleReader.rules(body: request.body))
    case (.delete, "faults"): service.faults.removeAll()
    case (.delete, "tokens"): try await service.expireTokens()
    default: throw ServiceFailure.noResource
    }
    return .success()
  }

  private func advance(_ request: IncomingRequest) async throws -> Int64 {
    let fields = try FieldReader(parsing: request.body)
    guard let milliseconds = try fields.integer("advance_ms") else { throw fields.missing("advance_ms") }
    return try await service.advanceClock(by: .milliseconds(milliseconds))
  }

  private func json(_ counts: RequestCounts) -> JSONObject {
    let sorted = counts.byEndpoint.sorted { $0.key.rawValue < $1.key.rawValue }
    return [
      "counts": .object(JSONObject(sorted.map { .init(key: $0.key.rawValue, value: JSONValue($0.value)) })),
      "total": JSONValue(counts.total), "mutating": JSONValue(counts.mutating),
    ]
  }
}

extension RecordedRequest {
  fileprivate var json: JSONValue {
    [
      "sequence": JSONValue(sequence), "endpoint": JSONValue(endpoint?.rawValue),
      "number": JSONValue(endpoint?.number), "method": .string(method), "path": .string(path),
      "query": .array(query.map { .string($0) }), "body": .string(body), "status": JSONValue(status),
      "mutating": .bool(isMutating),
    ]
  }
}
