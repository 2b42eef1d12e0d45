internal import TrainyardResources

/// The schema of a `TrainingJob`.
enum JobSchema {
  static var schema: JSONValue {
    EnvelopeSchema(
      kind: .job, title: "TrainingJob",
      description:
        "A training job with its versions. Each entry of `versions` declares runs; a run that is not there yet is started, and billed, when the plan is applied.",
      nameDescription: "The name of the job at the service (job_name), unique in the project's workspace.",
      nameExample: "flowers", spec: spec
    ).schema
  }

  /// What the schema refers to.
  static var definitions: JSONValue { ["config": config] }

  private static var spec: JSONValue {
    fields.schema(.job).adding(["allOf": .array(ConfigSchema.runNeeds.map(needed))])
  }

  static var fields: [SchemaField] {
    let shortest = MarkedDescription(text: "-", mark: Mark(owner: Owner(project: "-"), isOnHold: true))
    let room = MarkedDescription.limit + 1 - shortest.remoteText.unicodeScalars.count
    return [
      SchemaField(
        "job_desc", .description(maximumLength: room),
        "What the job is for. The mark of the project is added at its end; left out, the remote text stays as it is.",
        examples: ["Flower classifier"]),
      SchemaField(
        "undeclared_versions", .choice(UndeclaredVersionsPolicy.allCases.map(\.rawValue)),
        "What happens to remote versions that no entry declares: keep lists them, stop stops active ones and keeps all as history, delete deletes them. The project's setting counts where this is left out.",
        examples: ["keep"]),
      SchemaField(
        "protect", .flag,
        "Whether nothing of the job is ever stopped or deleted. It is written into the remote mark and outlives this manifest; false takes it out.",
        examples: [true]),
      SchemaField(
        "adopt", .flag, "Whether a job of this name that carries no mark may be taken into the project.",
        defaultValue: false),
      SchemaField(
        "ignore", .list(of: ignored, minimumCount: 0),
        "Fields that are left out of the comparison on both sides; launches still send them.",
        examples: [["train_url", "parameter.seed"]]),
      SchemaField(
        "config", .keywords(["allOf": [["$ref": "#/definitions/config"]]]),
        "What all entries share. The config of an entry is laid over it."),
      SchemaField(
        "versions", .list(of: EntrySchema.schema, minimumCount: 0),
        "The runs of the job. An empty list is a job without a run.", isRequired: true),
    ]
  }

  /// Fields that are compared, and what lies inside them. The list is not substituted.
  private static var ignored: JSONValue {
    let names = ConfigField.allCases.filter { $0 != .logURL }.map(\.rawValue)
    return [
      "description": "A field of config, or parameter.LABEL.",
      "anyOf": [
        ["enum": .strings(names)],
        ["type": "string", "pattern": .string("^(?:\(names.joined(separator: "|")))[.\\[]")],
      ],
    ]
  }

  /// One of some fields must come from somewhere: the base, the job's config, or every entry's.
  private static func needed(_ need: ConfigSchema.Need) -> JSONValue {
    let keys = need.fields + ["from"]
    let message: JSONValue = ["errorMessage": .string(need.message)]
    let given: JSONValue = [
      "required": ["config"],
      "properties": ["config": JSONValue(["type": "object"]).adding(SchemaRule.hasAny(keys))],
    ]
    let config = JSONValue(["type": "object"]).adding(SchemaRule.needing(keys, need.message)).adding(message)
    let entry: JSONValue = ["required": ["config"], "properties": ["config": config]]
    return SchemaRule.when(
      SchemaRule.not(given), ["properties": ["versions": ["items": entry.adding(message)]]])
  }

  /// The keys of `config`.
  static var configFields: [SchemaField] { [base] + ConfigSchema(references: .run).fields }

  private static var base: SchemaField {
    SchemaField(
      "from", .keywords(SchemaType.text(minimumLength: 1).keywords(.job, isNullable: true)),
      "The TrainingJobConfig that the config is based on, by its name. It is resolved when planning: changing it changes every run that is based on it.",
      examples: ["flowers-defaults"])
  }

  private static var config: JSONValue {
    let head: JSONValue = [
      "title": "config",
      "description":
        "What runs are started with. The config of an entry is laid over the job's, and that over the base: values replace one another, parameters merge by label, null removes. Input, resource and code are replaced as a whole.",
      "type": ["object", "null"],
    ]
    return head.adding(configFields.keywords(.run)).adding(["allOf": .array(ConfigSchema.exclusions)])
  }
}
