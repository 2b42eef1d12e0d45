internal import TrainyardResources

extension ConfigField {
  /// The field as people read about it.
  ///
  /// - Parameter references: What may be substituted in its values.
  func schemaField(_ references: ReferencePattern) -> SchemaField {
    SchemaField(
      rawValue, schemaType(references), documentation, examples: examples, refusesSecrets: isDecisive)
  }

  private func schemaType(_ references: ReferencePattern) -> SchemaType {
    switch self {
    case .workerServerNum: .integer(1...1_000_000)
    case .engineID, .modelID, .specID: .integer(1...Int64.max)
    case .appURL, .bootFileURL, .dataURL, .trainURL, .logURL: .path
    case .engineVersion, .datasetID, .datasetVersionID, .specCode, .poolID, .userImageURL, .userCommand,
      .nasShareAddr, .nasMountPath:
      .text(minimumLength: 1)
    case .nasType: .choice(["nfs", "efs"])
    case .parameter: .keywords(ParameterSchema(references: references).keywords)
    case .dataSource: .list(of: DataSourceSchema(references: references).schema, minimumCount: 1)
    case .volumes: .list(of: VolumeSchema(references: references).schema, minimumCount: 0)
    }
  }

  private var documentation: String {
    switch self {
    case .workerServerNum:
      "The number of nodes, at least 1 and at most what the flavor allows. Required. Each node is billed while the run lasts."
    case .appURL:
      "The folder with the code, in OBS. Together with boot_file_url and an engine; optional beside user_image_url."
    case .bootFileURL: "The file that is started, inside app_url."
    case .engineID: "The engine by its id. Give engine_version instead to name it readably."
    case .engineVersion: "The engine by its version, as `trainyard get engines` lists it."
    case .modelID:
      "A preset algorithm by its id. It replaces app_url, boot_file_url and the engine; parameters that are left out get the algorithm's defaults."
    case .parameter:
      "What the script gets: a mapping of labels to values, or a list of label and value. Values reach the script as the text that is written here: 0.010 stays 0.010, and NO stays NO. With a custom image they are environment variables of the container. Merged by label with the config below; null removes a parameter."
    case .dataURL: "The folder or file with the input, in OBS. Excludes dataset_id and data_source."
    case .datasetID: "A dataset by its id, together with dataset_version_id. Excludes data_url and data_source."
    case .datasetVersionID: "The version of the dataset, together with dataset_id."
    case .dataSource: "Several inputs, all in OBS or all datasets. Excludes data_url and dataset_id."
    case .specID: "The flavor of the nodes by its id. Excludes spec_code and pool_id."
    case .specCode:
      "The flavor of the nodes by its code, as `trainyard get flavors` lists it. Excludes spec_id and pool_id."
    case .poolID: "A dedicated pool by its id. Excludes spec_id and spec_code."
    case .trainURL:
      "The folder that the run writes its output to, in OBS. Required for a run, but for one with a custom image. Put ${run.index} into it where runs is above 1."
    case .logURL: "The folder for logs, in OBS. A version that differs in nothing else is not run again."
    case .userImageURL: "A custom image in SWR. Excludes model_id and the engine."
    case .userCommand: "The command that the custom image runs; needs user_image_url."
    case .volumes:
      "Storage that is mounted into the container: SFS Turbo file systems (nfs), or directories of the nodes (host_path, dedicated pools only)."
    case .nasType: "The kind of network storage. Needs nas_share_addr and nas_mount_path beside it."
    case .nasShareAddr: "The address of the share. Needs nas_type and nas_mount_path beside it."
    case .nasMountPath: "Where the share is mounted in the container. Needs nas_type and nas_share_addr beside it."
    }
  }

  private var examples: [JSONValue] {
    switch self {
    case .workerServerNum: [1, 4]
    case .appURL: ["/flowers/code/"]
    case .bootFileURL: ["/flowers/code/train.py"]
    case .engineID: [4]
    case .engineVersion: ["PyTorch-1.0.0-python3.6"]
    case .modelID: [1]
    case .parameter: [["learning_rate": "0.010", "epochs": 90]]
    case .dataURL: ["/flowers/data/"]
    case .datasetID: ["6KuaOYmLRz9tA2UrP4H"]
    case .datasetVersionID: ["1EZAJDvxCuOcCqQ47ep"]
    case .dataSource: [[["type": "obs", "data_url": "/flowers/data/2019/"]]]
    case .specID: [4]
    case .specCode: ["modelarts.vm.gpu.p100"]
    case .poolID: ["pool9928813f"]
    case .trainURL: ["/flowers/out/${version.name}/", "/flowers/out/"]
    case .logURL: ["/flowers/logs/"]
    case .userImageURL: ["100.125.5.235:20202/vision/plates:2.4"]
    case .userCommand: ["bash /home/work/run_train.sh python /home/work/user-job-dir/app/train.py {args}"]
    case .volumes: []
    case .nasType: ["nfs"]
    case .nasShareAddr: ["192.168.8.150:/"]
    case .nasMountPath: ["/home/work/nas"]
    }
  }
}
