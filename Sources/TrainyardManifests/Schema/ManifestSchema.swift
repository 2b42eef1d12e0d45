/// What editors and other programs need to know about manifests: JSON Schemas (draft 07) and an OpenAPI document.
///
/// A schema accepts everything that the manifests' own rules accept, and refuses what can be said about one document:
/// names of other objects, substituted values and what merging makes of several layers are beyond it.
package enum ManifestSchema: String, Sendable, CaseIterable {
  /// A `TrainingJob`.
  case job = "training-job"
  /// A `TrainingJobConfig`.
  case configuration = "training-job-config"
  /// The project file.
  case project
  /// Any of the three, told apart by `kind`.
  case all = "trainyard"

  /// The JSON Schema, ending in a line break.
  ///
  /// - Parameter schema: What the schema describes.
  package static func text(_ schema: ManifestSchema) -> String { schema.document.text + "\n" }

  /// An OpenAPI document for the field `openapi` of a kustomization, ending in a line break.
  ///
  /// With it, strategic merge patches merge `versions` by `name` and the list form of `parameter` by `label`.
  package static func kustomizeOpenAPI() -> String { KustomizeOpenAPI.document.text + "\n" }

  private var document: JSONValue {
    let head: JSONValue = [
      "$schema": "http://json-schema.org/draft-07/schema#", "$id": .string("urn:trainyard:schema:v1:\(rawValue)"),
    ]
    switch self {
    case .job: return head.adding(JobSchema.schema).adding(["definitions": JobSchema.definitions])
    case .configuration: return head.adding(ConfigurationSchema.schema)
    case .project: return head.adding(ProjectSchema.schema)
    case .all: return head.adding(AnyKindSchema.schema)
    }
  }
}
