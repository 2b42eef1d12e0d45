/// The schema of `remote` in the project file.
enum RemoteSchema {
  private static let places = ["region", "endpoint", "emulator"]

  /// The keywords of the mapping; an environment may leave out what the project says.
  static var keywords: JSONValue {
    fields.keywords(.setting).adding([
      "allOf": .array(
        places.indices.dropLast().map { index in
          SchemaRule.excluding(Array(places[(index + 1)...]), beside: places[index])
        })
    ])
  }

  /// The mapping says where the service is.
  static var isSomewhere: JSONValue {
    SchemaRule.needing(places, "remote needs region, endpoint or emulator.")
  }

  private static var fields: [SchemaField] {
    [
      SchemaField(
        "region", .text(minimumLength: 1), "A region of the built-in table. Excludes endpoint and emulator.",
        examples: ["eu-de", "eu-nl", "cn-north-4"]),
      SchemaField(
        "endpoint", .text(minimumLength: 1),
        "The address of the service. Credentials are sent only to hosts of the built-in table, or allowed outside the repository. Excludes region and emulator.",
        examples: ["https://modelarts.eu-de.otc.t-systems.com"]),
      SchemaField(
        "emulator", .text(minimumLength: 1),
        "The file of an emulator that runs inside the program, relative to the project file; it needs no account. Excludes region and endpoint.",
        examples: [".trainyard/emulator.db"]),
      SchemaField(
        "project_id", .text(minimumLength: 1), "The project at the service.",
        examples: ["${env.HUAWEICLOUD_SDK_PROJECT_ID}"]),
      SchemaField(
        "workspace_id", .text(minimumLength: 1), "The workspace of the jobs.", defaultValue: "0"),
    ]
  }
}
