extension RemoteField {
  /// The fields of a saved configuration.
  static let configurations =
    [
      RemoteField("config_name", of: .configuration, .declared, "the name is what a configuration is recognised by"),
      RemoteField(
        "config_desc", of: .configuration, .declared,
        "the user's text where the manifest has one; the mark behind it says who manages the configuration"),
      RemoteField("create_time", of: .configuration, .derived, "the service's clock"),
    ] + settings(of: .configuration)

  /// The fields of a job.
  static let jobs = [
    RemoteField("job_name", of: .job, .declared, "the name is what a job is recognised by"),
    RemoteField(
      "job_desc", of: .job, .declared,
      "the user's text where the manifest has one; the mark behind it says who manages the job"),
    RemoteField("job_id", of: .job, .derived, "the service assigns it"),
    RemoteField("workspace_id", of: .job, .writeOnly, "sent with every request and returned by none"),
    RemoteField("create_version", of: .job, .writeOnly, "says whether a run is started with the job; never reported"),
    RemoteField("version_id", of: .job, .derived, "the latest version"),
    RemoteField("version_count", of: .job, .derived, "the number of versions"),
    RemoteField("status", of: .job, .derived, "the state of the latest version"),
    RemoteField("create_time", of: .job, .derived, "the service's clock"),
    RemoteField("duration", of: .job, .derived, "how long the latest version has run"),
    RemoteField("user", of: .job, .derived, "who created the job", from: Edition.recorded),
  ]

  /// The fields of a version.
  static let versions =
    [
      RemoteField("version_id", of: .version, .derived, "the service assigns it"),
      RemoteField("version_name", of: .version, .derived, "the service assigns it: V0001, V0002 and so on"),
      RemoteField(
        "pre_version_id", of: .version, .declared, counts: false,
        "lineage: it says what a run descends from, not what it does"),
      RemoteField(
        "job_desc", of: .version, .writeOnly, "no answer shows the description that a version was created with"),
      RemoteField("notification", of: .version, .writeOnly, "accepted and never reported", from: Edition.recorded),
      RemoteField("status", of: .version, .derived, "what the run does"),
      RemoteField("create_time", of: .version, .derived, "the service's clock"),
      RemoteField("start_time", of: .version, .derived, "the service's clock"),
      RemoteField("duration", of: .version, .derived, "how long the run has lasted"),
      RemoteField("resource_id", of: .version, .derived, "the service's name of what it runs on"),
      RemoteField("model_metric_list", of: .version, .derived, "what the run reports"),
      RemoteField("system_metric_list", of: .version, .derived, "what the run uses"),
      RemoteField("gpu", of: .version, .derived, "follows from the flavor", from: Edition.newer),
      RemoteField("flavor_code", of: .version, .derived, "the same as spec_code", from: Edition.recorded),
      RemoteField("pool_type", of: .version, .derived, "follows from pool_id", from: Edition.recorded),
      RemoteField("description", of: .version, .derived, "empty in every answer seen", from: Edition.recorded),
    ] + settings(of: .version)
}
