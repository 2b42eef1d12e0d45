internal import ModelArtsAPI
internal import TrainyardResources

extension FactSheet {
  /// A job with the number of its versions.
  init(job: JobSummary, hiding secrets: DeclaredSecrets) {
    self.init()
    add("Job", job.jobName)
    add("Id", job.jobID)
    add("Description", job.description)
    add("Status", job.status?.name)
    add("Versions", job.versionCount)
    add("Created", Moment.text(job.createTime))
    add("User", job.userName)
    hide(secrets)
  }

  /// A version with its settings.
  init(version: JobVersion, ofJob job: String, hiding secrets: DeclaredSecrets) {
    self.init()
    add("Job", job)
    add("Version", version.versionName)
    add("Id", version.versionID)
    add("Status", version.status.name)
    add("Created", Moment.text(version.createTime))
    add("Started", Moment.text(version.startTime))
    add("Duration", Moment.duration(version.duration))
    add(version.config.hiding(secrets), version.engine, version.compute)
    hide(secrets)
  }

  /// A configuration with its settings.
  init(config: ConfigDetail, hiding secrets: DeclaredSecrets) {
    self.init()
    add("Configuration", config.configName)
    add("Description", config.description)
    add("Created", Moment.text(config.createTime))
    add(config.config.hiding(secrets), config.engine, config.compute)
    hide(secrets)
  }

  private mutating func add(_ config: ConfigBody, _ engine: EngineSummary, _ compute: ComputeSummary) {
    add("Engine", engine.version ?? engine.name)
    add("Algorithm", config.modelID)
    add("Image", config.userImageURL)
    add("Command", config.userCommand)
    add("Machine", compute.specCode ?? config.flavorCode ?? config.specID.map { String($0) })
    add("Pool", compute.poolName ?? config.poolID)
    add("Nodes", config.workerCount)
    add("Code", config.appURL)
    add("Boot file", config.bootFileURL)
    add("Input", config.dataURL ?? config.datasetID)
    add("Output", config.trainURL)
    add("Logs", config.logURL)
    add("Parameters", config.parameters.map { "\($0.label) = \($0.value?.text ?? "")" })
  }
}
