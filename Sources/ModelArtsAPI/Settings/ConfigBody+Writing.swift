extension ConfigBody {
  /// The settings as the requests carry them, in the order of the contract's table.
  package var json: JSONObject {
    var writer = JSONObjectWriter()
    writer.add("worker_server_num", workerCount)
    writer.add("app_url", appURL)
    writer.add("boot_file_url", bootFileURL)
    writer.add("engine_id", engineID)
    writer.add("model_id", modelID)
    writer.add("parameter", parameters.map(\.json))
    writer.add("data_url", dataURL)
    writer.add("dataset_id", datasetID)
    writer.add("dataset_version_id", datasetVersionID)
    writer.add("data_source", dataSources.map(\.json))
    writer.add("spec_id", specID)
    writer.add("flavor", flavorCode.map { ["code": .string($0)] })
    writer.add("pool_id", poolID)
    writer.add("train_url", trainURL)
    writer.add("log_url", logURL)
    writer.add("user_image_url", userImageURL)
    writer.add("user_command", userCommand)
    writer.add("volumes", volumes.map(\.json))
    writer.add("nas_type", networkStorage.isEmpty ? nil : networkStorage.type)
    writer.add("nas_share_addr", networkStorage.shareAddress)
    writer.add("nas_mount_path", networkStorage.mountPath)
    return writer.object
  }
}
