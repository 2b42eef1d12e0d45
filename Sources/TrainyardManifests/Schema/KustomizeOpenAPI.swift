internal import TrainyardResources

/// What kustomize needs to know for strategic merge patches: which lists merge, and by which key.
///
/// kustomize finds the definition of a resource by `x-kubernetes-group-version-kind`, with the part of `apiVersion` in
/// front of the slash as the group. It merges the elements of a list whose schema is of the one type `array` and names a
/// merge key; every other list is replaced.
enum KustomizeOpenAPI {
  static var document: JSONValue {
    [
      "swagger": "2.0",
      "info": ["title": "Trainyard", "version": "v1", "description": "How patches merge into manifests of Trainyard."],
      "paths": [:],
      "definitions": [
        "modelarts.v1.TrainingJob": resource(.job, JobSchema.fields),
        "modelarts.v1.TrainingJobConfig": resource(.configuration, ConfigurationSchema.fields),
        "modelarts.v1.Version": object(EntrySchema.fields),
        "modelarts.v1.Config": object(JobSchema.configFields),
        "modelarts.v1.Parameter": object(ParameterSchema(references: .run).fields),
      ],
    ]
  }

  private static func resource(_ kind: Document.Kind, _ fields: [SchemaField]) -> JSONValue {
    let parts = kind.apiVersion.split(separator: "/").map(String.init)
    return [
      "type": "object",
      "x-kubernetes-group-version-kind": [
        ["group": .string(parts[0]), "version": .string(parts[1]), "kind": .string(kind.rawValue)]
      ],
      "properties": [
        "apiVersion": ["type": "string"], "kind": ["type": "string"],
        "metadata": ["type": "object", "properties": ["name": ["type": "string"]]], "spec": object(fields),
      ],
    ]
  }

  private static func object(_ fields: [SchemaField]) -> JSONValue {
    ["type": "object", "properties": .object(fields.map { ($0.name, property($0)) })]
  }

  /// A field with what says how it merges.
  private static func property(_ field: SchemaField) -> JSONValue {
    let description: JSONValue = ["description": .string(field.description)]
    switch field.name {
    case "versions": return description.adding(merged(by: "name", "modelarts.v1.Version"))
    case "parameter": return description.adding(merged(by: "label", "modelarts.v1.Parameter"))
    // Nothing may stand beside a reference.
    case "config": return reference("modelarts.v1.Config")
    default: return description
    }
  }

  private static func merged(by key: String, _ definition: String) -> JSONValue {
    [
      "type": "array", "items": reference(definition), "x-kubernetes-patch-merge-key": .string(key),
      "x-kubernetes-patch-strategy": "merge",
    ]
  }

  private static func reference(_ definition: String) -> JSONValue { ["$ref": .string("#/definitions/\(definition)")] }
}
