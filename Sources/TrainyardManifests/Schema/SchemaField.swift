/// One key of a mapping with what people read about it.
struct SchemaField: Sendable {
  var name: String
  /// What the field does: unit, limits and default included.
  var description: String
  var type: SchemaType
  var examples: [JSONValue]
  /// The value that counts where the field is left out.
  var defaultValue: JSONValue?
  /// Whether the field must be there, and not be nothing.
  var isRequired: Bool
  /// Whether no secret may be in it.
  var refusesSecrets: Bool

  init(
    _ name: String, _ type: SchemaType, _ description: String, examples: [JSONValue] = [],
    defaultValue: JSONValue? = nil, isRequired: Bool = false, refusesSecrets: Bool = false
  ) {
    self.name = name
    self.type = type
    self.description = description
    self.examples = examples
    self.defaultValue = defaultValue
    self.isRequired = isRequired
    self.refusesSecrets = refusesSecrets
  }

  /// The schema of the field's value.
  func schema(_ references: ReferencePattern) -> JSONValue {
    let references = refusesSecrets ? references.withoutSecrets : references
    var schema = JSONValue(["description": .string(description)])
      .adding(type.keywords(references, isNullable: !isRequired))
    if let defaultValue { schema = schema.adding(["default": defaultValue]) }
    return examples.isEmpty ? schema : schema.adding(["examples": .array(examples)])
  }
}

extension [SchemaField] {
  /// The keywords of a mapping that takes these keys and no others.
  ///
  /// - Parameter references: What may be substituted in the values.
  func keywords(_ references: ReferencePattern) -> JSONValue {
    let required = filter(\.isRequired).map(\.name)
    let keywords: JSONValue = [
      "additionalProperties": false, "properties": .object(map { ($0.name, $0.schema(references)) }),
    ]
    return required.isEmpty ? keywords : JSONValue(["required": .strings(required)]).adding(keywords)
  }

  /// The schema of a mapping that takes these keys and no others.
  func schema(_ references: ReferencePattern) -> JSONValue {
    JSONValue(["type": "object"]).adding(keywords(references))
  }
}
