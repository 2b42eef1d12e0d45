/// The schema of a whole document: `apiVersion`, `kind`, `metadata` and `spec`.
struct EnvelopeSchema {
  let kind: Document.Kind
  let title: String
  let description: String
  /// What `metadata.name` is, for people.
  let nameDescription: String
  let nameExample: String
  /// Whether the name may have dots.
  var allowsDots = false
  /// The schema of `spec`.
  let spec: JSONValue

  var schema: JSONValue {
    JSONValue(["title": .string(title), "description": .string(description)])
      .adding(fields.schema(.setting))
  }

  private var fields: [SchemaField] {
    [
      SchemaField(
        "apiVersion", .constant(kind.apiVersion),
        kind == .project ? "The format of the project file." : "The API that the resource lives in, and its version.",
        isRequired: true),
      SchemaField("kind", .constant(kind.rawValue), "What the manifest declares.", isRequired: true),
      SchemaField(
        "metadata", .mapping(metadata.keywords(.setting)), "The name, and what other tools attach.", isRequired: true),
      SchemaField("spec", .keywords(spec), "What is declared.", isRequired: true),
    ]
  }

  private var metadata: [SchemaField] {
    [
      SchemaField(
        "name", .name(allowsDots: allowsDots), nameDescription, examples: [.string(nameExample)], isRequired: true),
      SchemaField("labels", .anything, "Accepted for other tools, and ignored."),
      SchemaField("annotations", .anything, "Accepted for other tools, and ignored."),
    ]
  }
}
