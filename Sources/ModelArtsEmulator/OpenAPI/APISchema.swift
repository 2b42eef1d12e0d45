internal import ModelArtsAPI

/// A JSON Schema in the OpenAPI document.
struct APISchema: Sendable, Hashable {
  var json: JSONObject

  /// The same, with a sentence for readers.
  func described(_ text: String) -> APISchema {
    with("description", .string(text))
  }

  /// The same, with a value for readers and for tools that try it.
  func example(_ value: JSONValue) -> APISchema {
    with("examples", [value])
  }

  /// The same, or null.
  var orNull: APISchema {
    guard let type = json["type"] else { return APISchema(json: ["anyOf": [.object(json), ["type": "null"]]]) }
    var copy = with("type", [type, "null"])
    if case .array(let values)? = json["enum"] { copy.json["enum"] = .array(values + [.null]) }
    return copy
  }

  private func with(_ key: String, _ value: JSONValue) -> APISchema {
    var copy = self
    copy.json[key] = value
    return copy
  }
}

// MARK: - Scalars

extension APISchema {
  static let boolean = APISchema(json: ["type": "boolean"])
  static let null = APISchema(json: ["type": "null"])

  static func string(maximumLength: Int? = nil, pattern: String? = nil) -> APISchema {
    var json: JSONObject = ["type": "string"]
    if let maximumLength { json["maxLength"] = JSONValue(maximumLength) }
    if let pattern { json["pattern"] = .string(pattern) }
    return APISchema(json: json)
  }

  static func integer(_ range: ClosedRange<Int64> = .min ... .max, default fallback: Int64? = nil) -> APISchema {
    var json: JSONObject = [
      "type": "integer", "format": "int64", "minimum": JSONValue(range.lowerBound),
      "maximum": JSONValue(range.upperBound),
    ]
    if let fallback { json["default"] = JSONValue(fallback) }
    return APISchema(json: json)
  }

  /// One of some strings.
  static func choice(_ values: [String], default fallback: String? = nil) -> APISchema {
    var json: JSONObject = ["type": "string", "enum": .array(values.map { .string($0) })]
    if let fallback { json["default"] = .string(fallback) }
    return APISchema(json: json)
  }

  /// One of some integers.
  static func choice(_ values: [Int64]) -> APISchema {
    APISchema(json: ["type": "integer", "format": "int64", "enum": .array(values.map { JSONValue($0) })])
  }

  /// One value alone.
  static func constant(_ value: JSONValue) -> APISchema {
    APISchema(json: ["const": value])
  }
}

// MARK: - Compositions

extension APISchema {
  /// A schema of the document's components.
  static func reference(_ name: String) -> APISchema {
    APISchema(json: ["$ref": .string("#/components/schemas/\(name)")])
  }

  static func array(of element: APISchema, maximum: Int? = nil) -> APISchema {
    var json: JSONObject = ["type": "array", "items": .object(element.json)]
    if let maximum { json["maxItems"] = JSONValue(maximum) }
    return APISchema(json: json)
  }

  static func any(of schemas: [APISchema]) -> APISchema {
    APISchema(json: ["anyOf": .array(schemas.map { .object($0.json) })])
  }

  static func all(of schemas: [APISchema]) -> APISchema {
    APISchema(json: ["allOf": .array(schemas.map { .object($0.json) })])
  }

  /// An object of an answer: it has every one of its members unless told otherwise, and no other.
  static func object(_ fields: APIFields, optional: Set<String> = []) -> APISchema {
    let required = fields.members.map(\.name).filter { !optional.contains($0) }
    var json = open(fields, required: required).json
    json["additionalProperties"] = false
    return APISchema(json: json)
  }

  /// An object of a request, in which unknown members are ignored.
  static func open(_ fields: APIFields, required: [String]) -> APISchema {
    var json: JSONObject = ["type": "object", "properties": .object(fields.json)]
    if !required.isEmpty { json["required"] = .array(required.map { .string($0) }) }
    return APISchema(json: json)
  }
}
