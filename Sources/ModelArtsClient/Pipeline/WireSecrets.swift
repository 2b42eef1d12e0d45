internal import ModelArtsAPI

/// Takes out of bodies what may be a secret.
enum WireSecrets {
  static let placeholder = "<redacted>"

  /// The members whose content is never shown, however deep. Values of run parameters and commands are among them, since users put
  /// tokens there; so is the content of logs.
  private static let secretKeys: Set<String> = [
    "access", "secret", "securitytoken", "key", "password", "passcode", "token", "value", "user_command", "content",
    "log",
  ]

  /// The body as lines of a log, none where it is empty.
  ///
  /// - Parameters:
  ///   - body: The body.
  ///   - mask: Takes known secrets out of a text, such as a message that repeats what was sent.
  static func lines(of body: [UInt8], masking mask: (String) -> String) -> [String] {
    guard !body.isEmpty else { return [] }
    guard let json = try? JSONValue(parsing: body) else { return ["(\(body.count) bytes that are no JSON)"] }
    return [redacted(json, isSecret: false, mask).description]
  }

  private static func redacted(_ value: JSONValue, isSecret: Bool, _ mask: (String) -> String) -> JSONValue {
    switch value {
    case .object(let object):
      .object(
        JSONObject(
          object.members.map { member in
            let isSecret = isSecret || secretKeys.contains(member.key.lowercased())
            return JSONObject.Member(key: member.key, value: redacted(member.value, isSecret: isSecret, mask))
          }))
    case .array(let elements): .array(elements.map { redacted($0, isSecret: isSecret, mask) })
    case .string(let text): .string(isSecret ? placeholder : mask(text))
    case .number, .bool: isSecret ? .string(placeholder) : value
    case .null: value
    }
  }
}
