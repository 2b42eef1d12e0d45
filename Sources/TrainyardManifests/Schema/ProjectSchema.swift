internal import TrainyardResources

/// The schema of the project file.
enum ProjectSchema {
  static var schema: JSONValue {
    EnvelopeSchema(
      kind: .project, title: "Project",
      description:
        "The project file trainyard.yaml: who owns the manifests' objects, where the service is, and how far one plan may go.",
      nameDescription:
        "The owner. It is written into the descriptions of everything that the project manages, so that two projects cannot delete each other's jobs.",
      nameExample: "vision", allowsDots: true, spec: spec
    ).schema
  }

  private static var spec: JSONValue {
    let specs = SchemaField(
      "specs", .list(of: text, minimumCount: 0),
      "Files and folders with manifests, relative to the project file. Left out, the project file's folder.",
      examples: [["specs"]])
    let environments = SchemaField(
      "environments", .mapping(environments),
      "Variants of the project by name; each is laid over the settings beside this. Where there are any, --env chooses one.",
      examples: [["prod": ["remote": ["region": "eu-nl"], "variables": ["bucket": "flowers-prod"]]]])
    return ([specs] + settings + [environments]).schema(.setting)
      .adding(["allOf": [remoteIsComplete]])
  }

  /// What environments may set as well.
  private static var settings: [SchemaField] {
    [
      SchemaField(
        "remote", .mapping(RemoteSchema.keywords),
        "Where the service is: one of region, endpoint and emulator."),
      SchemaField(
        "ownership", .mapping(ownership.keywords(.setting)),
        "Undeclared remote objects that match these patterns and carry the project's mark are deleted. * stands for any text, ? for one character."
      ),
      SchemaField(
        "undeclared_versions", .choice(UndeclaredVersionsPolicy.allCases.map(\.rawValue)),
        "What happens to remote versions that no entry declares, for all jobs that do not say: keep lists them, stop stops active ones, delete deletes them.",
        defaultValue: .string(UndeclaredVersionsPolicy.keep.rawValue)),
      SchemaField(
        "guards", .mapping(guards.keywords(.setting)),
        "How much one plan may change; a plan beyond it is shown, and applied only with --approve."),
      SchemaField(
        "variables", .mapping(["additionalProperties": variable]),
        "Texts for ${var.NAME} in manifests. Names with the words TOKEN, SECRET or PASSWORD, or ending in KEY, are never shown.",
        examples: [["bucket": "flowers"]]),
    ]
  }

  private static var text: JSONValue { SchemaType.text(minimumLength: 1).keywords(.setting, isNullable: false) }

  private static var variable: JSONValue { SchemaType.text(minimumLength: 0).keywords(.variable, isNullable: true) }

  private static var environments: JSONValue {
    let environment = JSONValue(["title": "environment", "type": ["object", "null"]])
      .adding(settings.keywords(.setting))
    return [
      "minProperties": 1,
      "propertyNames": [
        "pattern": "^[A-Za-z0-9_.-]{1,64}$",
        "patternErrorMessage": "A name has 1 to 64 letters, digits, '_', '-' and '.'.",
      ], "additionalProperties": environment,
    ]
  }

  private static var ownership: [SchemaField] {
    [
      SchemaField("jobs", .list(of: text, minimumCount: 0), "Patterns of job names.", examples: [["flowers*"]]),
      SchemaField(
        "configs", .list(of: text, minimumCount: 0), "Patterns of configuration names.", examples: [["flowers-*"]]),
    ]
  }

  private static var guards: [SchemaField] {
    [
      SchemaField(
        "max_deletes", .integer(0...1_000_000),
        "How many deletes a plan may make, from 0 to 1,000,000; a job counts one and its versions.", defaultValue: 10),
      SchemaField(
        "max_delete_percent", .integer(0...100),
        "How much of the existing objects of a kind a plan may delete, in percent; counts from the second delete.",
        defaultValue: 30),
      SchemaField(
        "max_launches", .integer(0...1_000_000), "How many runs a plan may start, from 0 to 1,000,000.",
        defaultValue: 20),
      SchemaField(
        "max_nodes", .integer(0...1_000_000), "How many nodes all started runs may take, from 0 to 1,000,000.",
        defaultValue: 32),
    ]
  }

  /// The project says where the service is, or each environment does for which it says anything about the service.
  private static var remoteIsComplete: JSONValue {
    let place: JSONValue = ["properties": ["remote": RemoteSchema.isSomewhere]]
    let everywhere = place.adding(["type": "object", "required": ["remote"]])
    let ofEnvironments = { (rule: JSONValue) -> JSONValue in
      ["properties": ["environments": ["additionalProperties": rule]]]
    }
    return [
      "if": SchemaRule.has("remote"),
      "then": [
        "if": SchemaRule.has("environments"),
        "then": ["if": SchemaRule.not(place), "then": ofEnvironments(everywhere)], "else": place,
      ],
      "else": ofEnvironments(place),
    ]
  }
}
