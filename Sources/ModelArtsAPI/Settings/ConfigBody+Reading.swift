extension ConfigBody {
  /// Reads the settings among the other fields of a version or configuration.
  init(fields: JSONFields) throws(UnreadableBody) {
    workerCount = try fields.count("worker_server_num")
    appURL = try fields.text("app_url")
    bootFileURL = try fields.text("boot_file_url")
    engineID = try fields.integer("engine_id")
    modelID = try fields.integer("model_id")
    for item in try fields.objects("parameter") {
      if let parameter = try TrainingParameter(fields: item) { parameters.append(parameter) }
    }
    try readInput(fields)
    try readPlace(fields)
  }

  private mutating func readInput(_ fields: JSONFields) throws(UnreadableBody) {
    dataURL = try fields.text("data_url")
    datasetID = try fields.text("dataset_id")
    datasetVersionID = try fields.text("dataset_version_id")
    for item in try fields.objects("data_source") { dataSources.append(try DataSource(fields: item)) }
  }

  private mutating func readPlace(_ fields: JSONFields) throws(UnreadableBody) {
    specID = try fields.integer("spec_id")
    flavorCode = try fields.text("flavor_code")
    if flavorCode == nil, let flavor = try fields.fields("flavor") { flavorCode = try flavor.text("code") }
    poolID = try fields.text("pool_id")
    trainURL = try fields.text("train_url")
    logURL = try fields.text("log_url")
    userImageURL = try fields.text("user_image_url")
    userCommand = try fields.text("user_command")
    for item in try fields.objects("volumes") {
      if let volume = try Volume(fields: item) { volumes.append(volume) }
    }
    networkStorage = NetworkStorage(
      type: try fields.text("nas_type"), shareAddress: try fields.text("nas_share_addr"),
      mountPath: try fields.text("nas_mount_path"))
  }
}
