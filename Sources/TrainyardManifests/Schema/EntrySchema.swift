/// The schema of one element of `versions`.
enum EntrySchema {
  static var schema: JSONValue {
    JSONValue(["title": "version"]).adding(fields.schema(.entry))
  }

  static var fields: [SchemaField] {
    let name = SchemaType.name(allowsDots: true).keywords(.entryName, isNullable: false)
      .adding(["not": ["type": "string", "pattern": "^V[0-9]{4,}$"]])
    return [
      SchemaField(
        "name", .keywords(name),
        "A name in Git, unique in the job after expansion, and not like V0003: those are given by the service.",
        examples: ["baseline", "lr-${matrix.lr}"], isRequired: true),
      SchemaField(
        "matrix", .mapping(matrix),
        "Lists of values; the entry stands for every combination, at most 10,000. include adds combinations or values to them, exclude removes combinations.",
        examples: [["lr": ["0.1", "0.001"], "bs": [32, 64]]]),
      SchemaField(
        "parent", .text(minimumLength: 1),
        "The entry of this job that the run descends from (pre_version_id). Without it, that is the newest version.",
        examples: ["baseline"]),
      SchemaField(
        "runs", .integer(1...Int64(JobResolver.maximumEntries)),
        "How many runs of this config there are, from 1 to 10,000. Raise it to run again. ${run.index} counts them from 1.",
        defaultValue: 1),
      SchemaField(
        "retry", .integer(0...100), "How many failed runs are replaced, from 0 to 100.", defaultValue: 0),
      SchemaField(
        "config", .keywords(["allOf": [["$ref": "#/definitions/config"]]]),
        "What differs from the job's config."),
    ]
  }

  /// Values of the matrix: lists of texts by their names.
  private static var matrix: JSONValue {
    let value = SchemaType.text(minimumLength: 0).keywords(.matrix, isNullable: true)
    let row: JSONValue = ["type": "object", "additionalProperties": value]
    let rows = [
      SchemaField(
        "include", .list(of: row, minimumCount: 0),
        "Combinations to add. One that agrees with existing combinations adds its further values to them."),
      SchemaField("exclude", .list(of: row, minimumCount: 0), "Combinations to leave out."),
    ]
    let isEmpty: JSONValue = [
      "type": "object", "propertyNames": ["enum": .strings(rows.map(\.name))],
      "properties": ["include": ["maxItems": 0]],
    ]
    return [
      "properties": .object(rows.map { ($0.name, $0.schema(.matrix)) }),
      "additionalProperties": SchemaType.list(of: value, minimumCount: 1).keywords(.matrix, isNullable: false),
      "not": isEmpty,
    ]
  }
}
