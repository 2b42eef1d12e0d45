package import TrainyardResources

/// What an action does, with everything that is sent.
///
/// Indirect, since plans hold and move as many actions as there are versions.
package indirect enum Operation: Sendable, Hashable {
  case createConfiguration(name: String, description: String, config: RunConfig)
  case updateConfiguration(name: String, description: String, config: RunConfig)
  case deleteConfiguration(name: String)
  /// Creates a job with its first run, or without one.
  case createJob(name: String, description: String, config: RunConfig, first: Launch?)
  case updateJob(id: Int64, name: String, description: String)
  /// Deletes a job with all its versions.
  case deleteJob(id: Int64, name: String, versions: [ObservedVersion])
  /// Creates a version; the job's id is nil while the job is created by this plan.
  case createVersion(jobName: String, jobID: Int64?, Launch)
  case stopVersion(jobName: String, jobID: Int64, version: ObservedVersion)
  case deleteVersion(jobName: String, jobID: Int64, version: ObservedVersion)

  package var kind: Action.Kind {
    switch self {
    case .createConfiguration: .createConfig
    case .updateConfiguration: .updateConfig
    case .deleteConfiguration: .deleteConfig
    case .createJob: .createJob
    case .updateJob: .updateJob
    case .deleteJob: .deleteJob
    case .createVersion: .createVersion
    case .stopVersion: .stopVersion
    case .deleteVersion: .deleteVersion
    }
  }

  /// The run that the operation starts.
  package var launch: Launch? {
    switch self {
    case .createJob(_, _, _, let launch): launch
    case .createVersion(_, _, let launch): launch
    default: nil
    }
  }

  /// Whether the operation starts a run.
  package var startsRun: Bool {
    switch self {
    case .createJob(_, _, _, let launch): launch != nil
    case .createVersion: true
    default: false
    }
  }

  /// The nodes of the run that the operation starts, nil where it starts none.
  var launchedNodes: Int? {
    switch self {
    case .createJob(_, _, _, let launch): launch?.nodes
    case .createVersion(_, _, let launch): launch.nodes
    default: nil
    }
  }

  /// The job that the operation works on.
  package var jobName: String? {
    switch self {
    case .createConfiguration, .updateConfiguration, .deleteConfiguration: nil
    case .createJob(let name, _, _, _), .updateJob(_, let name, _), .deleteJob(_, let name, _): name
    case .createVersion(let name, _, _), .stopVersion(let name, _, _), .deleteVersion(let name, _, _): name
    }
  }

  /// The service's id of the job or version that the operation changes, nil for what does not exist yet.
  package var remoteID: Int64? {
    switch self {
    case .createConfiguration, .updateConfiguration, .deleteConfiguration, .createJob: nil
    case .updateJob(let id, _, _), .deleteJob(let id, _, _): id
    case .createVersion(_, let jobID, _): jobID
    case .stopVersion(_, _, let version), .deleteVersion(_, _, let version): version.id
    }
  }
}
