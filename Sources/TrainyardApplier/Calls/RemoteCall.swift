package import TrainyardResources

/// One request to the service, as a value: what the state machines ask their driver to send.
package enum RemoteCall: Sendable, Hashable {
  /// Reads a job with its versions.
  case observeJob(String)
  /// Reads a saved configuration.
  case observeConfiguration(String)
  case createConfiguration(name: String, description: String, config: RunConfig)
  case updateConfiguration(name: String, description: String, config: RunConfig)
  case deleteConfiguration(name: String)
  /// Creates a job, with its first version where it launches.
  case createJob(name: String, description: String, config: RunConfig, launches: Bool)
  case updateJob(id: Int64, description: String)
  case deleteJob(id: Int64)
  /// Creates a version, which starts a run at once.
  case createVersion(jobID: Int64, config: RunConfig, parentID: Int64?)
  case stopVersion(jobID: Int64, versionID: Int64)
  case deleteVersion(jobID: Int64, versionID: Int64)

  /// Whether the request changes something.
  package var isMutating: Bool {
    switch self {
    case .observeJob, .observeConfiguration: false
    default: true
    }
  }

  /// Whether the request starts a run.
  package var isLaunch: Bool {
    switch self {
    case .createJob(_, _, _, let launches): launches
    case .createVersion: true
    default: false
    }
  }

  /// The request's name in journals and events.
  package var name: String {
    switch self {
    case .observeJob: "observe_job"
    case .observeConfiguration: "observe_config"
    case .createConfiguration: "create_config"
    case .updateConfiguration: "update_config"
    case .deleteConfiguration: "delete_config"
    case .createJob: "create_job"
    case .updateJob: "update_job"
    case .deleteJob: "delete_job"
    case .createVersion: "create_version"
    case .stopVersion: "stop_version"
    case .deleteVersion: "delete_version"
    }
  }
}
