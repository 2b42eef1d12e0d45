/// A saved set of settings (contract section 4.9); the name is its key and nothing links a run to it.
public struct ConfigDetail: Sendable, Hashable {
  public let configName: String
  public let description: String?
  /// When the configuration was created, in milliseconds of the epoch; not in every edition.
  public let createTime: Int64?
  public let config: ConfigBody
  public let engine: EngineSummary
  public let compute: ComputeSummary
  public let datasetName: String?
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
