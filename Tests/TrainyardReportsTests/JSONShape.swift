/// The shape of the JSON that a type reads and writes: found by letting the type decode itself from nothing, and noting
/// what it asks for. That way no key is missed that no example has.
final class JSONShape {
  /// The keys of an object in `snake_case`.
  private(set) var properties: [String: JSONShape] = [:]
  /// The keys that are always there.
  private(set) var required: Set<String> = []
  /// What the elements of a list look like.
  private(set) var items: JSONShape?
  /// What the values of a mapping with keys of any name look like.
  private(set) var values: JSONShape?
  /// The words that a text is one of.
  private(set) var words: Set<String> = []

  /// The shape of a type.
  static func of<T: Decodable>(_ type: T.Type) throws -> JSONShape {
    let shape = JSONShape()
    _ = try shape.decode(type)
    return shape
  }

  /// The shape of an object with the keys of two.
  func merged(with other: JSONShape) -> JSONShape {
    let shape = JSONShape()
    shape.properties = properties.merging(other.properties) { first, _ in first }
    shape.required = required.union(other.required)
    return shape
  }

  fileprivate func decode<T: Decodable>(_ type: T.Type) throws -> T {
    if let cases = type as? any CaseIterable.Type, let word = note(cases) as? T { return word }
    return try T(from: ShapeDecoder(shape: self))
  }

  /// Notes the words of an enumeration.
  private func note<Cases: CaseIterable>(_ type: Cases.Type) -> Any? {
    words = Set(type.allCases.compactMap { ($0 as? any RawRepresentable)?.rawValue as? String })
    return type.allCases.first
  }

  fileprivate func property(_ key: any CodingKey, isRequired: Bool) -> JSONShape {
    if key.stringValue == Self.anyKey {
      let shape = values ?? JSONShape()
      values = shape
      return shape
    }
    let name = key.stringValue.snakeCased
    let shape = properties[name] ?? JSONShape()
    properties[name] = shape
    if isRequired { required.insert(name) }
    return shape
  }

  fileprivate func element() -> JSONShape {
    let shape = items ?? JSONShape()
    items = shape
    return shape
  }

  /// The key that stands for all keys of a dictionary.
  fileprivate static let anyKey = "*"
}

extension String {
  fileprivate var snakeCased: String { map { $0.isUppercase ? "_" + $0.lowercased() : String($0) }.joined() }
}

private struct ShapeDecoder: Decoder, SingleValueDecodingContainer {
  let shape: JSONShape
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(ShapeKeys<Key>(shape: shape))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { ShapeElements(shape: shape) }
  func singleValueContainer() throws -> any SingleValueDecodingContainer { self }

  func decodeNil() -> Bool { false }
  func decode(_ type: Bool.Type) throws -> Bool { false }
  func decode(_ type: String.Type) throws -> String { "" }
  func decode(_ type: Int.Type) throws -> Int { 0 }
  func decode(_ type: Int32.Type) throws -> Int32 { 0 }
  func decode(_ type: Int64.Type) throws -> Int64 { 0 }
  func decode<T: Decodable>(_ type: T.Type) throws -> T { try shape.decode(type) }
}

private struct ShapeKeys<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let shape: JSONShape
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { Key(stringValue: JSONShape.anyKey).map { [$0] } ?? [] }

  func contains(_ key: Key) -> Bool { true }
  func decodeNil(forKey key: Key) throws -> Bool { false }

  private func value<T: Decodable>(_ type: T.Type, _ key: Key, isRequired: Bool = true) throws -> T {
    try shape.property(key, isRequired: isRequired).decode(type)
  }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try value(type, key) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try value(type, key) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try value(type, key) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try value(type, key) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try value(type, key) }
  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { try value(type, key) }

  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try value(type, key, isRequired: false) }
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try value(type, key, isRequired: false)
  }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try value(type, key, isRequired: false) }
  func decodeIfPresent(_ type: Int32.Type, forKey key: Key) throws -> Int32? { try value(type, key, isRequired: false) }
  func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? { try value(type, key, isRequired: false) }
  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
    try value(type, key, isRequired: false)
  }

  func nestedContainer<Other: CodingKey>(
    keyedBy type: Other.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Other> {
    KeyedDecodingContainer(ShapeKeys<Other>(shape: shape.property(key, isRequired: true)))
  }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    ShapeElements(shape: shape.property(key, isRequired: true))
  }
  func superDecoder() throws -> any Decoder { ShapeDecoder(shape: shape) }
  func superDecoder(forKey key: Key) throws -> any Decoder { ShapeDecoder(shape: shape) }
}

/// A list of one element.
private struct ShapeElements: UnkeyedDecodingContainer {
  let shape: JSONShape
  var codingPath: [any CodingKey] { [] }
  var count: Int? { 1 }
  var currentIndex = 0
  var isAtEnd: Bool { currentIndex > 0 }

  init(shape: JSONShape) { self.shape = shape }

  mutating func decodeNil() throws -> Bool { false }
  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    currentIndex += 1
    return try shape.element().decode(type)
  }
  mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(ShapeKeys<Key>(shape: shape.element()))
  }
  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    ShapeElements(shape: shape.element())
  }
  mutating func superDecoder() throws -> any Decoder { ShapeDecoder(shape: shape.element()) }
}
