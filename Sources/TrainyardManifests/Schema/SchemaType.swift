/// What a field takes, as far as a schema can say it.
enum SchemaType: Sendable {
  /// Anything; nobody reads it.
  case anything
  /// One word.
  case constant(String)
  /// Any single value, as its text; at least so many characters where it is written as text.
  case text(minimumLength: Int)
  /// A name of 1 to 64 letters, digits, `_` and `-`, with `.` where that is allowed.
  case name(allowsDots: Bool)
  /// A text that has room for so many characters.
  case description(maximumLength: Int)
  /// A path in OBS.
  case path
  /// A whole number.
  case integer(ClosedRange<Int64>)
  /// True or false.
  case flag
  /// One of several words.
  case choice([String])
  /// A list with at least so many elements of one schema.
  case list(of: JSONValue, minimumCount: Int)
  /// A mapping that further keywords describe.
  case mapping(JSONValue)
  /// What keywords say that nothing is added to.
  case keywords(JSONValue)
}

extension SchemaType {
  /// The keywords of the type.
  ///
  /// - Parameters:
  ///   - references: What may be substituted in it.
  ///   - isNullable: Whether it may be nothing, which is as good as absent, or removes what lies below.
  func keywords(_ references: ReferencePattern, isNullable: Bool) -> JSONValue {
    func types(_ names: String..., and more: JSONValue = [:]) -> JSONValue {
      let names = names + (isNullable ? ["null"] : [])
      let type: JSONValue = names.count == 1 ? .string(names[0]) : .strings(names)
      return JSONValue(["type": type]).adding(more)
    }
    switch self {
    case .anything: return [:]
    case .constant(let word): return ["type": "string", "const": .string(word)]
    case .text(let length):
      let minimum: JSONValue = length == 0 ? [:] : ["minLength": .integer(Int64(length))]
      return types("string", "number", "boolean", and: minimum.adding(Self.references(references)))
    case .name(let allowsDots):
      return types("string", "number", "boolean", and: Self.name(references, allowsDots: allowsDots))
    case .description(let limit):
      return types(
        "string", "number", "boolean", and: Self.references(references).adding(Self.description(limit)))
    case .path: return types("string", and: Self.path(references))
    case .integer(let range): return types("integer", "string", and: Self.integer(references, range))
    case .flag: return types("boolean", "string", and: Self.flag(references))
    case .choice(let words):
      let pattern = references.text(words.joined(separator: "|"), orOf: "A-Za-z")
      return ["anyOf": [["enum": .strings(words)], types("string", and: ["pattern": .string(pattern)])]]
    case .list(let items, let count):
      let minimum: JSONValue = count == 0 ? [:] : ["minItems": .integer(Int64(count))]
      return types("array", and: minimum.adding(["items": items]))
    case .mapping(let keywords): return types("object", and: keywords)
    case .keywords(let keywords): return keywords
    }
  }
}

// `patternErrorMessage` is what editors show in place of the expression; validators pass over it.
extension SchemaType {
  /// A text whose references are among those that may stand there.
  static func references(_ references: ReferencePattern) -> JSONValue {
    [
      "pattern": .string(references.text),
      "patternErrorMessage": .string(
        "Only \(references.shown) can stand here; write $${ for the characters ${."),
    ]
  }

  private static func name(_ references: ReferencePattern, allowsDots: Bool) -> JSONValue {
    let characters = "A-Za-z0-9_\(allowsDots ? "." : "")-"
    return [
      "pattern": .string(references.text("[\(characters)]{1,64}", orOf: characters)),
      "patternErrorMessage": .string(
        "A name has 1 to 64 letters, digits, '_'\(allowsDots ? ", '-' and '.'" : " and '-'")."),
    ]
  }

  /// A reference may be longer than what it stands for.
  private static func description(_ limit: Int) -> JSONValue {
    [
      "anyOf": [
        ["maxLength": .integer(Int64(limit))], ["type": "string", "pattern": "\\$"],
      ]
    ]
  }

  private static func path(_ references: ReferencePattern) -> JSONValue {
    [
      "pattern": .string(references.path),
      "patternErrorMessage":
        "An OBS path looks like /bucket/folder/, without blanks, quotes, braces and brackets.",
    ]
  }

  private static func integer(_ references: ReferencePattern, _ range: ClosedRange<Int64>) -> JSONValue {
    [
      "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound),
      "pattern": .string(references.integer(range)),
      "patternErrorMessage": .string("This takes a whole number from \(range.lowerBound) to \(range.upperBound)."),
    ]
  }

  private static func flag(_ references: ReferencePattern) -> JSONValue {
    [
      "pattern": .string(references.text("[Tt]rue|TRUE|[Ff]alse|FALSE", orOf: "A-Za-z")),
      "patternErrorMessage": "This takes true or false.",
    ]
  }
}
