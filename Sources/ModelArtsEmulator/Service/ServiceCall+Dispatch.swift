internal import ModelArtsAPI

extension ServiceCall {
  /// The answer to the request.
  ///
  /// - Throws: ``ServiceFailure`` where the service refuses, which undoes what the call has written.
  func reply() throws -> Reply {
    switch route.endpoint {
    case .createJob: .success(try createJob())
    case .listJobs: .success(try listJobs())
    case .updateJob: .success(try updateJob())
    case .deleteJob: .success(try deleteJob())
    case .listVersions: .success(try listVersions())
    case .getVersion: .success(try getVersion())
    case .createVersion: .success(try createVersion())
    case .deleteVersion: .success(try deleteVersion())
    case .stopVersion: .success(try stopVersion())
    case .listLogFiles: .success(try listLogFiles())
    case .readLog: .success(try readLog())
    case .readLogBytes: .success(try readLogBytes())
    case .createConfiguration: .success(try createConfiguration())
    case .listConfigurations: .success(try listConfigurations())
    case .getConfiguration: .success(try getConfiguration())
    case .updateConfiguration: .success(try updateConfiguration())
    case .deleteConfiguration: .success(try deleteConfiguration())
    case .listFlavors: .success(try listFlavors())
    case .listEngines: .success(try listEngines())
    case .listAlgorithms: .success(try listAlgorithms())
    case .issueToken: try issueToken()
    case .issueTemporaryKey: try issueTemporaryKey()
    case .listProjects: listProjects()
    }
  }
}
