internal import TrainyardResources

extension ResourceChangeDocument.Change: Codable {
  private enum CodingKeys: CodingKey {
    case actions, before, after, beforeSensitive, afterSensitive
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    actions = try container.decode([String].self, forKey: .actions)
    before = try container.decodeIfPresent([String: TypedText].self, forKey: .before)?.mapValues(\.text)
    after = try container.decodeIfPresent([String: TypedText].self, forKey: .after)?.mapValues(\.text)
    beforeSensitive = try container.decodeIfPresent([String: Bool].self, forKey: .beforeSensitive) ?? [:]
    afterSensitive = try container.decode([String: Bool].self, forKey: .afterSensitive)
  }

  /// Writes what is not there as null, and the API's numbers and truth values as such, as policies expect.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(actions, forKey: .actions)
    try container.encode(before.map(TypedText.typed), forKey: .before)
    try container.encode(after.map(TypedText.typed), forKey: .after)
    try container.encode(beforeSensitive, forKey: .beforeSensitive)
    try container.encode(afterSensitive, forKey: .afterSensitive)
  }
}

/// A field's text in the JSON type that the API has for the field: a policy that compares `worker_server_num` with a number
/// must not compare a text with it.
private enum TypedText: Codable {
  case text(String)
  case number(Int64)
  case flag(Bool)

  private static let numbers: Set<String> = [
    ConfigField.workerServerNum.rawValue, ConfigField.engineID.rawValue, ConfigField.modelID.rawValue,
    ConfigField.specID.rawValue, "version_count",
  ]

  static func typed(_ fields: [String: String]) -> [String: TypedText] {
    Dictionary(uniqueKeysWithValues: fields.map { ($0.key, TypedText($0.value, at: $0.key)) })
  }

  private init(_ text: String, at path: String) {
    if Self.numbers.contains(path), let number = Int64(text), String(number) == text {
      self = .number(number)
    } else if path.hasPrefix("volumes["), path.hasSuffix(".read_only"), let flag = Bool(text) {
      self = .flag(flag)
    } else {
      self = .text(text)
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else {
      self = .number(try container.decode(Int64.self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    }
  }

  var text: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .flag(let flag): String(flag)
    }
  }
}
