/// A JSON value whose objects keep the order that they were written in. Schemas need no `null`.
enum JSONValue: Sendable, Hashable {
  case bool(Bool)
  case integer(Int64)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// One key of an object with its value.
  struct Member: Sendable, Hashable {
    var key: String
    var value: JSONValue
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral value: String) { self = .string(value) }
  init(integerLiteral value: Int64) { self = .integer(value) }
  init(booleanLiteral value: Bool) { self = .bool(value) }
  init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

  init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { Member(key: $0.0, value: $0.1) })
  }
}

extension JSONValue {
  /// The value itself, so that a literal can be spoken to.
  init(_ value: JSONValue) { self = value }

  /// A list of texts.
  static func strings(_ texts: some Sequence<String>) -> JSONValue { .array(texts.map { .string($0) }) }

  /// An object with one value for each key, in order.
  static func object(_ members: some Sequence<(String, JSONValue)>) -> JSONValue {
    .object(members.map { Member(key: $0.0, value: $0.1) })
  }

  /// The keys and values of an object; none of everything else.
  var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }

  /// The object with those of another behind its own; keys of the other replace equal ones.
  func adding(_ other: JSONValue) -> JSONValue {
    var result = members
    for member in other.members {
      if let index = result.firstIndex(where: { $0.key == member.key }) {
        result[index] = member
      } else {
        result.append(member)
      }
    }
    return .object(result)
  }
}
