/// The settings of a run: the `config` object of the requests, and the same keys as versions and configurations
/// print them (contract sections 3 and 5).
///
/// Reading is tolerant: every field may be missing and all groups may be filled at once. Writing sends only what is
/// set, each field with its documented type. Ids are per region and cloud.
public struct ConfigBody: Sendable, Hashable {
  /// The number of nodes.
  public var workerCount: Int?
  /// The folder of the code, an OBS path such as `/bucket/code/`.
  public var appURL: String?
  /// The file that is started, inside ``appURL``.
  public var bootFileURL: String?
  /// The engine.
  public var engineID: Int64?
  /// The preset algorithm, which replaces code folder, boot file and engine.
  public var modelID: Int64?
  /// The run parameters; environment variables where a custom image is used.
  public var parameters: [TrainingParameter] = []
  /// The input as one OBS path.
  public var dataURL: String?
  /// The input as a dataset, together with ``datasetVersionID``.
  public var datasetID: String?
  /// The version of the dataset.
  public var datasetVersionID: String?
  /// The input as a list.
  public var dataSources: [DataSource] = []
  /// The flavor of the public pool.
  public var specID: Int64?
  /// The flavor by its code, an undocumented stand-in for ``specID``; printed as `flavor_code`.
  public var flavorCode: String?
  /// The dedicated pool.
  public var poolID: String?
  /// The folder of the output.
  public var trainURL: String?
  /// The folder of the logs.
  public var logURL: String?
  /// The container image.
  public var userImageURL: String?
  /// The command inside the container image.
  public var userCommand: String?
  /// The mounted storage.
  public var volumes: [Volume] = []
  /// The mounted network share.
  public var networkStorage = NetworkStorage()

  /// Creates settings with nothing set.
  public init() {}
}
