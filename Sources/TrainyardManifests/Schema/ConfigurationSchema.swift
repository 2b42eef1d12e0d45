internal import TrainyardResources

/// The schema of a `TrainingJobConfig`.
enum ConfigurationSchema {
  static var schema: JSONValue {
    EnvelopeSchema(
      kind: .configuration, title: "TrainingJobConfig",
      description:
        "A saved set of parameters that jobs are based on with `from`. It starts nothing by itself, and stands on its own: every group of fields is complete.",
      nameDescription: "The name of the configuration at the service (config_name), unique in the project's workspace.",
      nameExample: "flowers-defaults", spec: spec
    ).schema
  }

  private static var spec: JSONValue {
    fields.schema(.configuration)
      .adding(["allOf": .array(ConfigSchema.exclusions + ConfigSchema.completeness)])
  }

  /// The keys of `spec`.
  static var fields: [SchemaField] { own + ConfigSchema(references: .configuration).fields }

  /// The fields that are no config fields. Nothing that is shown may hold a secret.
  private static var own: [SchemaField] {
    let shortest = MarkedDescription(text: "-", mark: Mark(owner: Owner(project: "-")))
    let room = MarkedDescription.limit + 1 - shortest.remoteText.unicodeScalars.count
    let description = SchemaType.description(maximumLength: room).keywords(.setting, isNullable: true)
    return [
      SchemaField(
        "config_desc", .keywords(description),
        "What the configuration is for. The mark of the project is added at its end; left out, the remote text stays as it is.",
        examples: ["Shared by all flowers runs"]),
      SchemaField(
        "adopt", .keywords(SchemaType.flag.keywords(.setting, isNullable: true)),
        "Whether a configuration of this name that carries no mark may be taken into the project.", defaultValue: false),
    ]
  }
}
