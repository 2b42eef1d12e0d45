/// A saved set of settings (contract section 4.9); the name is its key and nothing links a run to it.
public struct ConfigDetail: Sendable, Hashable {
  /// The name, which is the key of the configuration.
  public let configName: String
  /// The description; nil where it is empty.
  public let description: String?
  /// When the configuration was created, in milliseconds of the epoch; not in every edition.
  public let createTime: Int64?
  /// The settings.
  public let config: ConfigBody
  /// The engine, derived from its id.
  public let engine: EngineSummary
  /// The machine, derived from the flavor; not in the Python SDK reference.
  public let compute: ComputeSummary
  /// The name of the dataset, derived from its id.
  public let datasetName: String?
  /// The name of the version of the dataset, derived from its id.
  public let datasetVersionName: String?
}

extension ConfigDetail: ResponseBody {
  public static let documentName = "configuration"

  public init(json: JSONValue) throws(UnreadableBody) {
    let fields = try JSONFields(json, document: Self.documentName)
    configName = try fields.requiredText("config_name")
    description = try fields.text("config_desc")
    createTime = try fields.integer("create_time")
    config = try ConfigBody(fields: fields)
    engine = try EngineSummary(fields: fields)
    compute = try ComputeSummary(fields: fields)
    datasetName = try fields.text("dataset_name")
    datasetVersionName = try fields.text("dataset_version_name")
  }
}
