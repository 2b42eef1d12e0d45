/// A preset algorithm (contract section 4.10); ids are per region and cloud.
public struct BuiltInAlgorithm: Sendable, Hashable {
  /// The id.
  public let modelID: Int64
  /// The name.
  public let name: String?
  /// What the model is for, 1 to 5.
  public let usage: Int?
  /// How precise the model is, in words.
  public let precision: String?
  /// The size of the model in bytes.
  public let size: Int64?
  /// The dataset that the model was made with.
  public let trainingDataset: String?
  /// The format that its datasets must have.
  public let datasetFormat: String?
  /// Where it is described.
  public let descriptionURL: String?
  /// The parameters that a run takes.
  public let parameters: [AlgorithmParameter]
  /// When the model was published, in milliseconds of the epoch.
  public let createTime: Int64?
  /// The engine that it runs on.
  public let engine: EngineSummary

  init(fields: JSONFields) throws(UnreadableBody) {
    modelID = try fields.requiredInteger("model_id")
    name = try fields.text("model_name")
    usage = try fields.count("model_usage")
    precision = try fields.text("model_precision")
    size = try fields.integer("model_size")
    trainingDataset = try fields.text("model_train_dataset")
    datasetFormat = try fields.text("model_dataset_format")
    descriptionURL = try fields.text("model_description_url")
    parameters = try AlgorithmParameter.list(fields.raw("parameter"))
    createTime = try fields.integer("create_time")
    engine = try EngineSummary(fields: fields)
  }
}
