/// The schema of a manifest of any kind.
enum AnyKindSchema {
  private static let kinds: [(kind: Document.Kind, schema: JSONValue)] = [
    (.job, JobSchema.schema), (.configuration, ConfigurationSchema.schema), (.project, ProjectSchema.schema),
  ]

  static var schema: JSONValue {
    let names = kinds.map(\.kind.rawValue)
    let versions = kinds.map(\.kind.apiVersion)
    let unique = versions.enumerated().filter { versions.firstIndex(of: $0.element) == $0.offset }.map(\.element)
    return [
      "title": "A manifest of Trainyard",
      "description": "A training job, a saved configuration, or the project file.",
      "type": "object", "required": ["apiVersion", "kind", "metadata", "spec"],
      "properties": [
        "apiVersion": [
          "description": "modelarts/v1 for resources, trainyard/v1 for the project file.", "enum": .strings(unique),
        ],
        "kind": ["description": "What the manifest declares.", "enum": .strings(names)],
      ],
      "allOf": .array(
        kinds.map { entry in
          let name = entry.kind.rawValue
          return SchemaRule.when(
            ["required": ["kind"], "properties": ["kind": ["const": .string(name)]]],
            ["$ref": .string("#/definitions/\(name)")])
        }),
      "definitions": JSONValue.object(kinds.map { ($0.kind.rawValue, $0.schema) }).adding(JobSchema.definitions),
    ]
  }
}
