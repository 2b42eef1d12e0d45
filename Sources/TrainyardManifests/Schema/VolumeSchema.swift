/// The schema of one element of `volumes`.
struct VolumeSchema {
  let references: ReferencePattern

  var schema: JSONValue {
    let kinds = [
      SchemaField(
        "nfs", .mapping(([id] + places).keywords(references)),
        "An SFS Turbo file system that the pool is connected to. Excludes host_path."),
      SchemaField(
        "host_path", .mapping(places.keywords(references)),
        "A directory of the nodes; for dedicated pools (pool_id) alone. Excludes nfs."),
    ]
    return kinds.schema(references).adding([
      "oneOf": [SchemaRule.has("nfs"), SchemaRule.has("host_path")]
    ])
  }

  private var id: SchemaField {
    SchemaField(
      "id", .text(minimumLength: 0), "The file system by its id.", examples: ["43b37236-9afa-4855-8174-32254b9562e7"],
      isRequired: true, refusesSecrets: true)
  }

  private var places: [SchemaField] {
    [
      SchemaField(
        "src_path", .text(minimumLength: 0), "What is mounted.", examples: ["192.168.8.150:/", "/scratch"],
        isRequired: true),
      SchemaField(
        "dest_path", .text(minimumLength: 0), "Where it is mounted in the container.", examples: ["/home/work/nas"],
        isRequired: true),
      SchemaField(
        "read_only", .flag, "Whether the container may only read it.", defaultValue: false, refusesSecrets: true),
    ]
  }
}
