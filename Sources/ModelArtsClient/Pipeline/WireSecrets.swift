internal import ModelArtsAPI

/// Takes out of bodies what may be a secret.
enum WireSecrets {
  static let placeholder = "<redacted>"

  /// The members whose texts are never shown. Values of run parameters and commands are among them, since users put
  /// tokens there; so is the content of logs.
  private static let secretKeys: Set<String> = [
    "access", "secret", "securitytoken", "key", "password", "passcode", "token", "value", "user_command", "content",
    "log",
  ]

  /// The body as lines of a log, none where it is empty.
  static func lines(of body: [UInt8]) -> [String] {
    guard !body.isEmpty else { return [] }
    guard let json = try? JSONValue(parsing: body) else { return ["(\(body.count) bytes that are no JSON)"] }
    return [redacted(json, isSecret: false).description]
  }

  private static func redacted(_ value: JSONValue, isSecret: Bool) -> JSONValue {
    switch value {
    case .object(let object):
      .object(
        JSONObject(
          object.members.map { member in
            let isSecret = secretKeys.contains(member.key.lowercased())
            return JSONObject.Member(key: member.key, value: redacted(member.value, isSecret: isSecret))
          }))
    case .array(let elements): .array(elements.map { redacted($0, isSecret: isSecret) })
    case .string, .number, .bool: isSecret ? .string(placeholder) : value
    case .null: value
    }
  }
}
