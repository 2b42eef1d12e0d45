/// The settings of a run: the `config` object of the requests, and the same keys as versions and configurations
/// print them (contract sections 3 and 5).
///
/// Reading is tolerant: every field may be missing and all groups may be filled at once. Writing sends only what is
/// set, each field with its documented type. Ids are per region and cloud. OBS paths are written `/bucket/folder/`,
/// without a scheme, blanks, quotes, braces and brackets, and never as a bare bucket.
///
/// A run needs the number of nodes; code folder, boot file and engine, or a preset algorithm, or an image; a flavor or
/// a pool; and one kind of input. Where the editions of the reference differ, the field says so.
public struct ConfigBody: Sendable, Hashable {
  /// `worker_server_num`: the number of nodes, 1 to what the flavor allows.
  public var workerCount: Int?
  /// `app_url`: the folder of the code, an OBS path such as `/bucket/code/`.
  public var appURL: String?
  /// `boot_file_url`: the file that is started, inside ``appURL``.
  public var bootFileURL: String?
  /// `engine_id`: the engine.
  public var engineID: Int64?
  /// `model_id`: the preset algorithm, which replaces code folder, boot file and engine. The Open Telekom Cloud API
  /// reference, 2025, has it in its samples only.
  public var modelID: Int64?
  /// `parameter`: the run parameters; environment variables where a custom image is used.
  public var parameters: [TrainingParameter] = []
  /// `data_url`: the input as one OBS path. Excludes a dataset and a list.
  public var dataURL: String?
  /// `dataset_id`: the input as a dataset, together with ``datasetVersionID``. Excludes a path and a list.
  public var datasetID: String?
  /// `dataset_version_id`: the version of the dataset.
  public var datasetVersionID: String?
  /// `data_source`: the input as a list, of paths or of datasets. Excludes a path and a dataset.
  public var dataSources: [DataSource] = []
  /// `spec_id`: the flavor of the public pool. Excludes ``poolID`` since the Open Telekom Cloud API reference, 2024.
  public var specID: Int64?
  /// `flavor.code`: the flavor by its code, a stand-in for ``specID`` that no reference has and live services take;
  /// printed as `flavor_code`.
  public var flavorCode: String?
  /// `pool_id`: the dedicated pool; not in the Huawei Cloud API reference, 2021. Also printed for public pools.
  public var poolID: String?
  /// `train_url`: the folder of the output, an OBS path. Required of versions that run no image; of jobs in the Huawei
  /// Cloud API reference, 2019.
  public var trainURL: String?
  /// `log_url`: the folder of the logs, an OBS path.
  public var logURL: String?
  /// `user_image_url`: the container image, such as `swr.cn-north-4.myhuaweicloud.com/group/image:1.0`.
  public var userImageURL: String?
  /// `user_command`: the command inside the container image.
  public var userCommand: String?
  /// `volumes`: the mounted storage. Documented for new jobs only, printed everywhere.
  public var volumes: [Volume] = []
  /// `nas_*`: the mounted network share. In no reference of the requests, printed everywhere.
  public var networkStorage = NetworkStorage()

  /// Creates settings with nothing set.
  public init() {}
}
