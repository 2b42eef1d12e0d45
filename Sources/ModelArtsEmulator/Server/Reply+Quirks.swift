internal import ModelArtsAPI

extension Reply {
  /// The answer with its integers as strings, where the quirk asks for that.
  func applying(_ quirks: EmulatorQuirks) -> Reply {
    guard quirks.integersAsStrings, case .json(let value) = body else { return self }
    var copy = self
    copy.body = .json(value.withIntegersAsStrings)
    return copy
  }
}

extension JSONValue {
  fileprivate var withIntegersAsStrings: JSONValue {
    switch self {
    case .number(let text): Int64(text) == nil ? self : .string(text)
    case .array(let values): .array(values.map(\.withIntegersAsStrings))
    case .object(let object):
      .object(JSONObject(object.members.map { .init(key: $0.key, value: $0.value.withIntegersAsStrings) }))
    case .null, .bool, .string: self
    }
  }
}
