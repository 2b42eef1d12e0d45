/// An endpoint that the emulator serves.
public enum ServiceEndpoint: String, Sendable, Hashable, CaseIterable {
  case createJob
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
  case createConfiguration
  case listConfigurations
  case getConfiguration
  case updateConfiguration
  case deleteConfiguration
  case listFlavors
  case listEngines
  case listAlgorithms
  case issueToken
  case issueTemporaryKey
  case listProjects

  /// The number in the endpoint index of the API contract (section 2); nil for the identity service.
  public var number: Int? {
    switch self {
    case .createJob: 1
    case .listJobs: 2
    case .updateJob: 3
    case .deleteJob: 4
    case .listVersions: 5
    case .getVersion: 6
    case .createVersion: 7
    case .deleteVersion: 8
    case .stopVersion: 9
    case .listLogFiles: 10
    case .readLog: 11
    case .readLogBytes: 12
    case .createConfiguration: 14
    case .listConfigurations: 15
    case .getConfiguration: 16
    case .updateConfiguration: 17
    case .deleteConfiguration: 18
    case .listFlavors: 19
    case .listEngines: 20
    case .listAlgorithms: 21
    case .issueToken, .issueTemporaryKey, .listProjects: nil
    }
  }

  /// The HTTP method.
  public var method: String {
    switch self {
    case .createJob, .createVersion, .stopVersion, .createConfiguration, .issueToken, .issueTemporaryKey: "POST"
    case .updateJob, .updateConfiguration: "PUT"
    case .deleteJob, .deleteVersion, .deleteConfiguration: "DELETE"
    default: "GET"
    }
  }

  /// The path with its parameters in braces.
  public var template: String {
    let job = "/v1/{project_id}/training-jobs/{job_id}"
    let version = job + "/versions/{version_id}"
    return switch self {
    case .createJob, .listJobs: "/v1/{project_id}/training-jobs"
    case .updateJob, .deleteJob: job
    case .listVersions, .createVersion: job + "/versions"
    case .getVersion, .deleteVersion: version
    case .stopVersion: version + "/stop"
    case .listLogFiles: version + "/log/file-names"
    case .readLog: version + "/aom-log"
    case .readLogBytes: version + "/log"
    case .createConfiguration, .listConfigurations: "/v1/{project_id}/training-job-configs"
    case .getConfiguration, .updateConfiguration, .deleteConfiguration:
      "/v1/{project_id}/training-job-configs/{config_name}"
    case .listFlavors: "/v1/{project_id}/job/resource-specs"
    case .listEngines: "/v1/{project_id}/job/ai-engines"
    case .listAlgorithms: "/v1/{project_id}/built-in-algorithms"
    case .issueToken: "/v3/auth/tokens"
    case .issueTemporaryKey: "/v3.0/OS-CREDENTIAL/securitytokens"
    case .listProjects: "/v3/projects"
    }
  }

  /// Whether the endpoint changes jobs, versions or configurations.
  public var isMutating: Bool { number != nil && method != "GET" }

  /// Whether the endpoint belongs to the identity service.
  var isIdentity: Bool { number == nil }
}
