/// Tolerant readings of one value: contract section 10, rows 3 to 7.
extension JSONValue {
  /// The object, nil for anything else.
  public var object: JSONObject? {
    if case .object(let value) = self { value } else { nil }
  }

  /// The elements of an array; null gives nil, a single other value one element.
  public var elements: [JSONValue]? {
    switch self {
    case .array(let values): values
    case .null: nil
    default: [self]
    }
  }

  /// The text of a string, the written text of a number or boolean; nil for null, arrays and objects.
  public var text: String? {
    switch self {
    case .string(let value), .number(let value): value
    case .bool(let value): value ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  /// The text unless it is empty, since the service uses null, absent and "" alike.
  public var nonEmptyText: String? {
    text.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The integer of `5`, `"5"`, `5.0` or `5e3`; nil where the value is none or does not fit.
  public var integer: Int64? {
    guard let text else { return nil }
    return Int64(text) ?? Decimal64(text)?.integer
  }

  /// The boolean of `true`, `"true"`, `"True"`, `1` and their opposites.
  public var boolean: Bool? {
    switch text?.lowercased() {
    case "true", "1": true
    case "false", "0": false
    default: nil
    }
  }
}

/// A decimal number in scientific parts, enough to tell whether a text is an integer.
private struct Decimal64 {
  var integer: Int64?

  init?(_ text: String) {
    var digits = ""
    var scale = 0
    var seenPoint = false
    var rest = Substring(text)
    let negative = rest.hasPrefix("-")
    if negative || rest.hasPrefix("+") { rest.removeFirst() }
    while let character = rest.first {
      if character.isASCII, character.isWholeNumber {
        digits.append(character)
        scale -= seenPoint ? 1 : 0
      } else if character == ".", !seenPoint {
        seenPoint = true
      } else {
        break
      }
      rest.removeFirst()
    }
    guard !digits.isEmpty else { return nil }
    if rest.first == "e" || rest.first == "E" {
      guard let exponent = Int(rest.dropFirst()), abs(exponent) < 1000 else { return nil }
      scale += exponent
    } else if !rest.isEmpty {
      return nil
    }
    while scale < 0, digits.last == "0" {
      digits.removeLast()
      scale += 1
    }
    if digits.isEmpty || digits.allSatisfy({ $0 == "0" }) {
      integer = 0
    } else if scale >= 0, digits.count + scale < 25 {
      integer = Int64((negative ? "-" : "") + digits + String(repeating: "0", count: scale))
    }
  }
}
