/// A version of a job, which is one run (contract sections 4.3 and 4.4).
///
/// The version list and "get version" print the same fields; the list has no `spec_code`, and its envelope carries the
/// job's fields. No read returns the description that was given with a version.
public struct JobVersion: Sendable, Hashable {
  /// The id.
  public let versionID: Int64
  /// The name that the service gave, such as `V0004`; not an identity.
  public let versionName: String?
  /// The version that was named as the previous one; nil for a first version.
  public let previousVersionID: Int64?
  /// The status; ``JobStatus/unknown`` where none was printed.
  public let status: JobStatus
  /// When the version was created, in milliseconds of the epoch.
  public let createTime: Int64?
  /// When the run began, in milliseconds of the epoch.
  public let startTime: Int64?
  /// How long the run has taken, in milliseconds.
  public let duration: Int64?
  /// The settings of the run.
  public let config: ConfigBody
  /// The engine, derived from its id or from the algorithm.
  public let engine: EngineSummary
  /// The machine, derived from the flavor.
  public let compute: ComputeSummary
  /// The name of the dataset, derived from its id.
  public let datasetName: String?
  /// The name of the version of the dataset, derived from its id.
  public let datasetVersionName: String?
  /// The name of the run inside the platform.
  public let resourceID: String?
  /// What the run reports of its model: a text or an object that holds JSON, by edition.
  public let modelMetrics: EmbeddedJSON?
  /// The load of the machine: a text that holds JSON in the list, an object for a single version.
  public let systemMetrics: EmbeddedJSON?
}

extension JobVersion: ResponseBody {
  public static let documentName = "version"

  public init(json: JSONValue) throws(UnreadableBody) {
    try self.init(fields: JSONFields(json, document: Self.documentName))
  }

  init(fields: JSONFields) throws(UnreadableBody) {
    versionID = try fields.requiredInteger("version_id")
    versionName = try fields.text("version_name")
    previousVersionID = try fields.integer("pre_version_id")
    status = try fields.status("status") ?? .unknown
    createTime = try fields.integer("create_time")
    startTime = try fields.integer("start_time")
    duration = try fields.integer("duration")
    config = try ConfigBody(fields: fields)
    engine = try EngineSummary(fields: fields)
    compute = try ComputeSummary(fields: fields)
    datasetName = try fields.text("dataset_name")
    datasetVersionName = try fields.text("dataset_version_name")
    resourceID = try fields.text("resource_id")
    modelMetrics = fields.raw("model_metric_list").map(EmbeddedJSON.init(raw:))
    systemMetrics = fields.raw("system_metric_list").map(EmbeddedJSON.init(raw:))
  }
}
