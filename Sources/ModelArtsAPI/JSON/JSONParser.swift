/// Why a body is not JSON.
public struct JSONSyntaxError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was wrong, in a few words.
  public let reason: String
  /// The offset of the offending byte, from 0.
  public let offset: Int

  public var description: String { "not valid JSON: \(reason) at byte \(offset)" }
}

extension JSONValue {
  /// Reads a JSON document as RFC 8259 defines it.
  ///
  /// - Parameters:
  ///   - bytes: The UTF-8 text; a byte order mark in front is passed over.
  ///   - maximumDepth: How deep arrays and objects may nest.
  /// - Throws: ``JSONSyntaxError`` for anything that is not exactly one JSON value.
  public init(parsing bytes: some Sequence<UInt8>, maximumDepth: Int = 128) throws(JSONSyntaxError) {
    var parser = JSONParser(bytes: Array(bytes), maximumDepth: maximumDepth)
    self = try parser.document()
  }

  /// Reads a JSON document from text.
  ///
  /// - Throws: ``JSONSyntaxError`` for anything that is not exactly one JSON value.
  public init(parsing text: String) throws(JSONSyntaxError) {
    try self.init(parsing: text.utf8)
  }
}

/// A recursive descent parser over UTF-8 bytes.
private struct JSONParser {
  let bytes: [UInt8]
  let maximumDepth: Int
  var position = 0
  var depth = 0

  init(bytes: [UInt8], maximumDepth: Int) {
    self.bytes = bytes
    self.maximumDepth = maximumDepth
  }

  var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  func failure(_ reason: String) -> JSONSyntaxError {
    JSONSyntaxError(reason: reason, offset: position)
  }

  mutating func document() throws(JSONSyntaxError) -> JSONValue {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    let result = try value()
    skipSpace()
    guard current == nil else { throw failure("unexpected text after the value") }
    return result
  }

  mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  mutating func value() throws(JSONSyntaxError) -> JSONValue {
    skipSpace()
    switch current {
    case nil: throw failure("unexpected end")
    case UInt8(ascii: "{"): return .object(try nested { parser throws(JSONSyntaxError) in try parser.object() })
    case UInt8(ascii: "["): return .array(try nested { parser throws(JSONSyntaxError) in try parser.array() })
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    default: return .number(try number())
    }
  }

  mutating func nested<Result>(
    _ body: (inout JSONParser) throws(JSONSyntaxError) -> Result
  ) throws(JSONSyntaxError) -> Result {
    guard depth < maximumDepth else { throw failure("nested deeper than \(maximumDepth)") }
    depth += 1
    defer { depth -= 1 }
    position += 1
    return try body(&self)
  }

  mutating func literal(_ text: StaticString, _ value: JSONValue) throws(JSONSyntaxError) -> JSONValue {
    let expected = text.withUTF8Buffer { Array($0) }
    guard bytes[position...].starts(with: expected) else { throw failure("unknown word") }
    position += expected.count
    return value
  }

  mutating func object() throws(JSONSyntaxError) -> JSONObject {
    var result = JSONObject()
    skipSpace()
    if consume("}") { return result }
    while true {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw failure("a key in quotes was expected") }
      let key = try string()
      skipSpace()
      guard consume(":") else { throw failure("':' was expected") }
      result.append(key, try value())
      skipSpace()
      if consume("}") { return result }
      guard consume(",") else { throw failure("',' or '}' was expected") }
    }
  }

  mutating func array() throws(JSONSyntaxError) -> [JSONValue] {
    var result: [JSONValue] = []
    skipSpace()
    if consume("]") { return result }
    while true {
      result.append(try value())
      skipSpace()
      if consume("]") { return result }
      guard consume(",") else { throw failure("',' or ']' was expected") }
    }
  }

  mutating func consume(_ character: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  mutating func digits() -> Int {
    let start = position
    while let byte = current, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { position += 1 }
    return position - start
  }

  mutating func number() throws(JSONSyntaxError) -> String {
    let start = position
    _ = consume("-")
    let leadingZero = current == UInt8(ascii: "0")
    let count = digits()
    guard count > 0, !(leadingZero && count > 1) else { throw failure("a value was expected") }
    if consume("."), digits() == 0 { throw failure("digits were expected") }
    if consume("e") || consume("E") {
      if !consume("+") { _ = consume("-") }
      if digits() == 0 { throw failure("digits were expected") }
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  mutating func string() throws(JSONSyntaxError) -> String {
    position += 1
    let start = position
    while let byte = current, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { position += 1 }
    var text = [UInt8](bytes[start..<position])
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        guard let result = String(validating: text, as: UTF8.self) else { throw failure("text is not UTF-8") }
        return result
      case UInt8(ascii: "\\"):
        position += 1
        try escape(into: &text)
      case ..<0x20:
        throw failure("a control character in a string")
      default:
        text.append(byte)
        position += 1
      }
    }
    throw failure("unexpected end inside a string")
  }

  mutating func escape(into text: inout [UInt8]) throws(JSONSyntaxError) {
    guard let byte = current else { throw failure("unexpected end inside a string") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text.append(contentsOf: String(Character(try unicodeScalar())).utf8)
    default: throw failure("unknown escape")
    }
  }

  mutating func unicodeScalar() throws(JSONSyntaxError) -> Unicode.Scalar {
    let high = try hexQuad()
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard (0xD800..<0xDC00).contains(high), consume("\\"), consume("u") else {
      throw failure("half of a surrogate pair")
    }
    let low = try hexQuad()
    guard (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    else { throw failure("half of a surrogate pair") }
    return scalar
  }

  mutating func hexQuad() throws(JSONSyntaxError) -> UInt32 {
    guard position + 4 <= bytes.count else { throw failure("unexpected end inside a string") }
    var result: UInt32 = 0
    for byte in bytes[position..<position + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw failure("four hex digits were expected")
      }
      result = result << 4 | UInt32(digit)
    }
    position += 4
    return result
  }
}
