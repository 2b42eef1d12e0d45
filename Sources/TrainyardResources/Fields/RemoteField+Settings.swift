extension RemoteField {
  /// The settings that configurations and versions share (`config` in requests).
  static func settings(of object: Object) -> [RemoteField] {
    [
      RemoteField("worker_server_num", of: object, .declared, "the number of nodes is always sent and echoed"),
      RemoteField(
        "parameter", of: object, .declared,
        "labels and texts are echoed, in any order and perhaps as numbers; for a preset model the service adds the"
          + " defaults of the algorithm", from: Edition.recorded),
      RemoteField("train_url", of: object, .declared, "echoed as sent"),
      RemoteField(
        "log_url", of: object, .declared, counts: object == .configuration,
        object == .configuration
          ? "echoed as sent" : "where a run writes its log does not make it another run"),
    ] + input(of: object) + resources(of: object) + code(of: object) + storage(of: object)
  }

  private static func input(of object: Object) -> [RemoteField] {
    [
      RemoteField(
        "data_url", of: object, .defaulted,
        "filled in from data_source, and with a derived path for a dataset; compared where OBS input is declared",
        from: Edition.recorded),
      RemoteField(
        "data_source", of: object, .defaulted,
        "another spelling of data_url and of a dataset; compared as the same input", from: Edition.recorded),
      RemoteField("dataset_id", of: object, .declared, "compared where a dataset is declared"),
      RemoteField("dataset_version_id", of: object, .declared, "compared where a dataset is declared"),
      RemoteField("dataset_name", of: object, .derived, "follows from dataset_id"),
      RemoteField("dataset_version_name", of: object, .derived, "follows from dataset_version_id"),
    ]
  }

  private static func resources(of object: Object) -> [RemoteField] {
    [
      RemoteField("spec_id", of: object, .defaulted, "filled in from the flavor's code; compared where it is declared"),
      RemoteField(
        "spec_code", of: object, .defaulted,
        "follows from spec_id, by the list of flavors where the answer lacks it; compared where it is declared",
        from: Edition.recorded),
      RemoteField(
        "pool_id", of: object, .defaulted, "filled in for the public pool too; compared where a pool is declared",
        from: Edition.recorded),
      RemoteField("pool_name", of: object, .derived, "follows from pool_id", from: Edition.newer),
      RemoteField("cpu", of: object, .derived, "follows from the flavor"),
      RemoteField("core", of: object, .derived, "follows from the flavor"),
      RemoteField("gpu_num", of: object, .derived, "follows from the flavor"),
      RemoteField("gpu_type", of: object, .derived, "follows from the flavor"),
    ]
  }

  private static func code(of object: Object) -> [RemoteField] {
    [
      RemoteField("app_url", of: object, .declared, "echoed as sent, null for a preset model", from: Edition.recorded),
      RemoteField(
        "boot_file_url", of: object, .declared, "echoed as sent, null for a preset model", from: Edition.recorded),
      RemoteField(
        "engine_id", of: object, .defaulted,
        "a preset model reads back its internal engine; compared where it is declared", from: Edition.recorded),
      RemoteField(
        "engine_version", of: object, .defaulted, "follows from engine_id; compared where it is declared"),
      RemoteField("engine_name", of: object, .derived, "follows from engine_id"),
      RemoteField("engine_type", of: object, .derived, "follows from engine_id"),
      RemoteField("model_id", of: object, .declared, "compared where a preset model is declared"),
      RemoteField("user_image_url", of: object, .declared, "compared where an image is declared"),
      RemoteField("user_command", of: object, .declared, "compared where an image is declared"),
    ]
  }

  private static func storage(of object: Object) -> [RemoteField] {
    [
      RemoteField(
        "volumes", of: object, .defaulted, "documented for new jobs only, read back everywhere; compared where declared"
      ),
      RemoteField(
        "nas_type", of: object, .defaulted,
        "reported as efs although nobody asked for storage; compared where declared",
        from: Edition.recorded),
      RemoteField(
        "nas_share_addr", of: object, .defaulted, "compared where declared", from: Edition.practice),
      RemoteField("nas_mount_path", of: object, .defaulted, "compared where declared", from: Edition.practice),
    ]
  }
}
