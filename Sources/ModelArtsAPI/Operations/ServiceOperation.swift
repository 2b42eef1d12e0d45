/// The requests of the API, numbered as in the endpoint index (contract section 2).
public enum ServiceOperation: Int, Sendable, Hashable, CaseIterable {
  case createJob = 1
  case listJobs
  case updateJob
  case deleteJob
  case listVersions
  case getVersion
  case createVersion
  case deleteVersion
  case stopVersion
  case listLogFiles
  case readLog
  case readLogBytes
  case createConfig = 14
  case listConfigs
  case getConfig
  case updateConfig
  case deleteConfig
  case listFlavors
  case listEngines
  case listAlgorithms
  /// Not in the index: a token of the identity service.
  case issueToken = 101
  /// Not in the index: the projects of the identity service.
  case listProjects
}

extension ServiceOperation {
  /// The method of the request.
  public var method: RequestMethod {
    switch self {
    case .createJob, .createVersion, .stopVersion, .createConfig, .issueToken: .post
    case .updateJob, .updateConfig: .put
    case .deleteJob, .deleteVersion, .deleteConfig: .delete
    default: .get
    }
  }

  /// Whether the request changes something in the training service.
  public var isMutating: Bool {
    method != .get && self != .issueToken
  }

  /// Whether the path names one job, version or configuration, so that "not found" speaks of that object (contract
  /// section 10, row 23).
  public var addressesOneObject: Bool {
    switch self {
    case .createJob, .listJobs, .createConfig, .listConfigs, .listFlavors, .listEngines, .listAlgorithms,
      .issueToken, .listProjects:
      false
    default: true
    }
  }
}

extension ServiceOperation: CustomStringConvertible {
  /// What the request does, in words: `list versions`.
  public var description: String {
    switch self {
    case .createJob: "create job"
    case .listJobs: "list jobs"
    case .updateJob: "update job"
    case .deleteJob: "delete job"
    case .listVersions: "list versions"
    case .getVersion: "get version"
    case .createVersion: "create version"
    case .deleteVersion: "delete version"
    case .stopVersion: "stop version"
    case .listLogFiles: "list log files"
    case .readLog: "read log"
    case .readLogBytes: "read log by bytes"
    case .createConfig: "create configuration"
    case .listConfigs: "list configurations"
    case .getConfig: "get configuration"
    case .updateConfig: "update configuration"
    case .deleteConfig: "delete configuration"
    case .listFlavors: "list flavors"
    case .listEngines: "list engines"
    case .listAlgorithms: "list algorithms"
    case .issueToken: "get token"
    case .listProjects: "list projects"
    }
  }
}
