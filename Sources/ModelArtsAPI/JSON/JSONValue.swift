/// A JSON value that keeps numbers as they were written.
///
/// The service prints the same field as `0.01`, `"0.01"` or `1678184644000.0`, and log positions have 19 digits
/// (contract sections 4.3, 4.4 and 4.8). A number that went through `Double` could not be compared with declared
/// text any more, so a number stays text until a typed accessor asks for a type.
public enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  /// A number, as its JSON text.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int64) { self = .number(String(value)) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(JSONObject(elements.map { JSONObject.Member(key: $0.0, value: $0.1) }))
  }
  public init(nilLiteral: ()) { self = .null }

  /// Creates a number from an integer.
  ///
  /// - Parameter value: The integer; nothing for nil, which gives `null`.
  public init(_ value: (some BinaryInteger)?) {
    self = value.map { .number(String($0)) } ?? .null
  }

  /// Creates a string, or `null` for nil.
  public init(_ value: String?) {
    self = value.map { .string($0) } ?? .null
  }
}
