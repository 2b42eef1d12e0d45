/// The schema of one element of `data_source`.
struct DataSourceSchema {
  let references: ReferencePattern

  var schema: JSONValue {
    fields.schema(references).adding([
      "allOf": [
        SchemaRule.when(Self.isOf(type: "obs"), SchemaRule.has("data_url")),
        SchemaRule.when(Self.isOf(type: "obs"), SchemaRule.hasNone(["dataset_id", "dataset_version"])),
        SchemaRule.when(Self.isOf(type: "dataset"), SchemaRule.hasAll(["dataset_id", "dataset_version"])),
        SchemaRule.when(Self.isOf(type: "dataset"), SchemaRule.hasNone(["data_url"])),
      ]
    ])
  }

  /// All elements of the list are of one type.
  static var uniformity: JSONValue {
    SchemaRule.not([
      "type": "array", "allOf": [["contains": isOf(type: "obs")], ["contains": isOf(type: "dataset")]],
    ]).adding(["errorMessage": "data_source mixes OBS paths and datasets; the service takes either."])
  }

  private static func isOf(type: String) -> JSONValue {
    ["type": "object", "required": ["type"], "properties": ["type": ["const": .string(type)]]]
  }

  private var fields: [SchemaField] {
    [
      SchemaField(
        "type", .choice(["obs", "dataset"]),
        "Whether the source is a path in OBS or a dataset; alike in the whole list.",
        isRequired: true, refusesSecrets: true),
      SchemaField(
        "data_url", .path, "The folder or file in OBS; for type obs.", examples: ["/flowers/data/2019/"]),
      SchemaField(
        "dataset_id", .text(minimumLength: 0), "The dataset by its id; for type dataset.",
        refusesSecrets: true),
      SchemaField(
        "dataset_version", .text(minimumLength: 0),
        "The version of the dataset; for type dataset. The name is dataset_version here, not dataset_version_id.",
        refusesSecrets: true),
    ]
  }
}
