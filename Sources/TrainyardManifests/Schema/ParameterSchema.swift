/// The schema of `parameter`: a mapping, or the API's list of label and value.
struct ParameterSchema {
  let references: ReferencePattern

  /// Labels are not substituted.
  static let labelPattern = "^(?:[^$]|\\$+[^${])*\\$*$"

  var keywords: JSONValue {
    [
      "type": ["object", "array", "null"],
      "propertyNames": ["minLength": 1, "pattern": .string(Self.labelPattern)],
      "additionalProperties": Self.value.schema(references),
      "items": fields.schema(references).adding(["required": .strings(fields.map(\.name))]),
    ]
  }

  /// The keys of one element of the list.
  var fields: [SchemaField] { [Self.label, Self.value] }

  private static var value: SchemaField {
    SchemaField("value", .text(minimumLength: 0), "The value, as text; null removes the parameter.")
  }

  private static var label: SchemaField {
    let type: JSONValue = [
      "type": ["string", "number", "boolean"], "minLength": 1, "pattern": .string(labelPattern),
      "patternErrorMessage": "Labels are not substituted, only values are.",
    ]
    return SchemaField("label", .keywords(type), "The label, each once in the list.", isRequired: true)
  }
}
