internal import ModelArtsAPI

/// How settings and versions read back.
extension APISchema {
  private static let text = string()
  private static let optionalText = text.orNull
  private static let optionalNumber = integer().orNull
  static let milliseconds = integer(0...Int64.max)
  static let status = integer(0...22).described("A `JOBSTAT_` code.")

  static let engineFields: APIFields = [
    "engine_type": optionalNumber, "engine_name": optionalText, "engine_id": optionalNumber,
    "engine_version": optionalText,
  ]

  static let settingsFields: APIFields =
    [
      "app_url": optionalText, "boot_file_url": optionalText, "model_id": optionalNumber,
      "parameter": array(of: reference("Parameter")), "train_url": optionalText, "log_url": optionalText,
      "user_image_url": optionalText, "user_command": optionalText, "worker_server_num": integer(1...Int64(Int32.max)),
      "data_url": optionalText,
    ]
    + APIFields(["dataset_id", "dataset_version_id", "dataset_name", "dataset_version_name"], optionalText)
    + [
      "data_source": array(of: reference("DataSource")).orNull, "spec_id": optionalNumber, "core": optionalText,
      "cpu": optionalText.described("The memory of a node in GB."), "gpu_num": optionalNumber,
      "gpu_type": optionalText, "pool_id": optionalText, "pool_name": optionalText,
      "volumes": array(of: reference("Volume")).orNull, "nas_type": text, "nas_share_addr": optionalText,
      "nas_mount_path": optionalText,
    ]

  /// A parameter; those of an algorithm carry more.
  static let parameter = object(
    [
      "label": optionalText, "value": optionalText, "required": boolean, "placeholder": text,
      "tip": object(["content": text, "position": text, "show": boolean]),
    ], optional: ["required", "placeholder", "tip"])

  static let dataSource = any(of: [
    object(["type": constant("obs"), "data_url": text]),
    object(["type": constant("dataset"), "dataset_id": text, "dataset_version": text]),
  ])

  static let volume: APISchema = {
    let mount: APIFields = ["src_path": text, "dest_path": text, "read_only": boolean]
    return any(of: [object(["nfs": object(["id": text] + mount)]), object(["host_path": object(mount)])])
  }()

  private static let versionFields: APIFields =
    [
      "version_id": integer(), "version_name": string(pattern: APIPatterns.versionName),
      "pre_version_id": optionalNumber, "resource_id": string(pattern: APIPatterns.resourceID), "status": status,
      "create_time": milliseconds, "start_time": milliseconds.orNull, "duration": milliseconds, "gpu": boolean.orNull,
    ] + engineFields + settingsFields

  private static let jobFields: APIFields = ["job_id": integer(), "job_name": text, "job_desc": text]

  /// An element of a list of versions.
  static let listedVersion = object(
    versionFields + [
      "model_metric_list": text.described("JSON."), "system_metric_list": text.described("JSON."),
    ])

  static let versionList: APIFields =
    jobFields + [
      "version_count": integer(0...Int64.max), "versions": array(of: reference("ListedVersion")),
    ]

  /// One version alone.
  static let version: APIFields =
    jobFields + versionFields + [
      "model_metric_list": text.described("JSON."), "system_metric_list": metrics,
    ] + machineFields + unsetFields

  private static let metrics: APISchema = {
    let names = [
      "cpuUsage", "memUsage", "gpuUtil", "gpuMemUsage", "diskReadRate", "diskWriteRate", "recvBytesRate",
      "sendBytesRate",
    ]
    return object(APIFields(names, array(of: text)) + ["interval": integer()])
  }()

  private static let machineFields: APIFields = [
    "spec_code": optionalText, "flavor_code": optionalText, "flavor_type": optionalText, "max_num": optionalNumber,
    "pool_type": choice(["SYSTEM_DEFINED", "USER_DEFINED"]),
    "billing": object(["unit_num": integer(), "code": text]).orNull,
    "attributes": object(["isSupportDist": choice(["True", "False"])]), "job_type": constant(1), "storage": text,
    "no_resource": boolean, "is_free": boolean, "description": text, "memory_unit": text, "gpu_memory_unit": text,
    "task_summary": object([:]), "model_outputs": array(of: null, maximum: 0), "user": user,
  ]

  static let user = object(["name": text])

  private static let unsetFields = APIFields(
    [
      "flavor_info", "npu_info", "is_zombie", "error_result", "inputs", "outputs", "user_frame_image", "algorithm_id",
      "autosearch_config", "retrain_model_id", "pod_version",
    ], null)
}
