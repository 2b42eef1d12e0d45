/// Conditions over the keys of a mapping. A key that is nothing counts as absent.
enum SchemaRule {
  /// The mapping has the key, and a value for it.
  static func has(_ key: String) -> JSONValue {
    ["required": [.string(key)], "properties": [key: ["not": ["type": "null"]]]]
  }

  /// The mapping has at least one of the keys.
  static func hasAny(_ keys: [String]) -> JSONValue {
    keys.count == 1 ? has(keys[0]) : ["anyOf": .array(keys.map(has))]
  }

  /// The mapping has all of the keys.
  static func hasAll(_ keys: [String]) -> JSONValue {
    [
      "required": .strings(keys),
      "properties": .object(keys.map { ($0, ["not": ["type": "null"]] as JSONValue) }),
    ]
  }

  /// The mapping has none of the keys.
  static func hasNone(_ keys: [String]) -> JSONValue {
    ["properties": .object(keys.map { ($0, ["type": "null"] as JSONValue) })]
  }

  /// Where the mapping has a key, others are absent; editors mark the others.
  static func excluding(_ others: [String], beside key: String) -> JSONValue {
    [
      "if": has(key),
      "then": [
        "properties": .object(
          others.map { other in
            let message = "'\(other)' and '\(key)' exclude one another: keep one of them."
            return (other, ["type": "null", "errorMessage": .string(message)] as JSONValue)
          })
      ],
    ]
  }

  /// The mapping has at least one of the keys; editors show the message where it has none.
  static func needing(_ keys: [String], _ message: String) -> JSONValue {
    when(not(hasAny(keys)), hasAll(Array(keys.prefix(1))).adding(["errorMessage": .string(message)]))
  }

  /// Where the mapping has one of some keys, it has all of others.
  static func needing(_ keys: [String], besideAny others: [String], _ message: String) -> JSONValue {
    when(hasAny(others), hasAll(keys).adding(["errorMessage": .string(message)]))
  }

  /// Where a condition holds, another must hold.
  static func when(_ condition: JSONValue, _ consequence: JSONValue) -> JSONValue {
    ["if": condition, "then": consequence]
  }

  static func not(_ condition: JSONValue) -> JSONValue { ["not": condition] }
}
