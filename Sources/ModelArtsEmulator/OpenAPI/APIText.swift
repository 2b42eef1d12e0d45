/// What the OpenAPI document says in words about each endpoint.
extension ServiceEndpoint {
  /// A short sentence.
  var summary: String {
    switch self {
    case .createJob: "Create a job, and its first version unless told otherwise."
    case .listJobs: "List the jobs of a workspace."
    case .updateJob: "Change the description of a job."
    case .deleteJob: "Delete a job with all its versions, which takes a while."
    case .listVersions: "List the versions of a job."
    case .getVersion: "Read a version."
    case .createVersion: "Create a version, which starts a run."
    case .deleteVersion: "Delete a version, which takes a while."
    case .stopVersion: "Stop a run."
    case .listLogFiles: "List the log files of a run."
    case .readLog: "Read lines of a log."
    case .readLogBytes: "Read bytes of a log, as in the edition of December 2019."
    case .createConfiguration: "Save a configuration."
    case .listConfigurations: "List configurations."
    case .getConfiguration: "Read a configuration."
    case .updateConfiguration: "Replace a configuration as a whole."
    case .deleteConfiguration: "Delete a configuration."
    case .listFlavors: "List flavors."
    case .listEngines: "List engines."
    case .listAlgorithms: "List built-in algorithms."
    case .issueToken: "Get a token for a password, an access key or an agency."
    case .issueTemporaryKey: "Get an access key that ends."
    case .listProjects: "List projects."
    }
  }

  /// The group of the endpoint.
  var tag: String {
    switch self {
    case .createJob, .listJobs, .updateJob, .deleteJob: "Jobs"
    case .listVersions, .getVersion, .createVersion, .deleteVersion, .stopVersion: "Versions"
    case .listLogFiles, .readLog, .readLogBytes: "Logs"
    case .createConfiguration, .listConfigurations, .getConfiguration, .updateConfiguration, .deleteConfiguration:
      "Configurations"
    case .listFlavors, .listEngines, .listAlgorithms: "Lookups"
    case .issueToken, .issueTemporaryKey, .listProjects: "Identity"
    }
  }
}
