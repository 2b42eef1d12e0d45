internal import ModelArtsAPI

/// Reads fault rules from JSON.
///
/// A rule has an `effect` of `delay` (`delay_ms`), `fail` (`status`, `code`, `message`, `retry_after`), `throttle`
/// (`retry_after`), `fail_softly` (`code`, `message`), `bad_gateway` or `drop`, and may have `moment` (`beforeWork`,
/// `afterWork`), `endpoint`, `method`, `path`, and one of `first`, `nth` and `percent` with `seed`.
struct FaultRuleReader {
  let fields: FieldReader

  /// The rules of a body of the form `{"rules": [...]}`.
  static func rules(body: [UInt8]) throws -> [FaultRule] {
    let fields = try FieldReader(parsing: body)
    guard let rules = try fields.objects("rules") else { throw fields.missing("rules") }
    return try rules.map { try FaultRuleReader(fields: $0).rule() }
  }

  private func rule() throws -> FaultRule {
    FaultRule(
      try effect(),
      at: try choice("moment") ?? .beforeWork,
      endpoint: try choice("endpoint"),
      method: try fields.string("method"),
      path: try fields.string("path") ?? "*",
      occurrence: try occurrence())
  }

  private func choice<Choice: RawRepresentable>(_ key: String) throws -> Choice? where Choice.RawValue == String {
    guard let text = try fields.string(key) else { return nil }
    guard let choice = Choice(rawValue: text) else { throw fields.invalid(key, "a known name, not \(text)") }
    return choice
  }

  private func effect() throws -> FaultEffect {
    switch try fields.requiredString("effect") {
    case "delay": return .delay(.milliseconds(try fields.integer("delay_ms") ?? 0))
    case "fail": return .fail(status: try status(), code: try code(), message: try message(), retryAfter: try wait())
    case "throttle": return .throttle(retryAfter: try wait())
    case "fail_softly": return .failSoftly(code: try code(), message: try message())
    case "bad_gateway": return .badGateway
    case "drop": return .dropConnection
    default: throw fields.invalid("effect", "a known effect")
    }
  }

  private func status() throws -> Int {
    guard let status = try fields.integer("status") else { return 500 }
    guard (200...599).contains(status) else { throw fields.invalid("status", "an HTTP status") }
    return Int(status)
  }

  private func code() throws -> ServiceCode {
    try fields.string("code").map(ServiceCode.init(rawValue:)) ?? .internalError
  }

  private func message() throws -> String { try fields.string("message") ?? "Internal error." }

  private func wait() throws -> Int? { try fields.integer("retry_after").map(Int.init) }

  private func occurrence() throws -> FaultRule.Occurrence {
    if let count = try fields.integer("first") { return .first(Int(count)) }
    if let index = try fields.integer("nth") { return .nth(Int(index)) }
    guard let percent = try fields.integer("percent") else { return .every }
    let seed = UInt64(bitPattern: try fields.integer("seed") ?? 0)
    return .random(probability: Double(percent) / 100, seed: seed)
  }
}
