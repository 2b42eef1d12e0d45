internal import ModelArtsAPI

/// The bodies of requests and successes by endpoint.
struct APIBodies {
  let catalog: Catalog

  /// The schema of a request's body, nil for none.
  func request(of endpoint: ServiceEndpoint) -> APISchema? {
    switch endpoint {
    case .createJob: APISchema.jobRequest.example(["job_name": "job-1", "job_desc": "first", "config": settings])
    case .createVersion: APISchema.versionRequest.example(["config": settings])
    case .updateJob: APISchema.descriptionRequest.example(["job_desc": "changed"])
    case .createConfiguration: APISchema.newConfigurationRequest.example(configuration("config-1"))
    case .updateConfiguration: APISchema.configurationRequest.example(configuration(nil))
    case .issueToken: .tokenRequest
    case .issueTemporaryKey: .temporaryKeyRequest
    default: nil
    }
  }

  /// The schema of a success.
  func success(of endpoint: ServiceEndpoint) -> APISchema {
    switch endpoint {
    case .createJob: .success(APISchema.createdJob)
    case .listJobs: .success(APISchema.jobList)
    case .listVersions: .success(APISchema.versionList)
    case .getVersion: .success(APISchema.version)
    case .createVersion: .success(APISchema.createdVersion)
    case .listLogFiles: .success(APISchema.logFiles)
    case .readLog: .success(APISchema.logLines)
    case .readLogBytes: .success(APISchema.logBytes)
    case .listConfigurations: .success(APISchema.configurationList)
    case .getConfiguration: .success(APISchema.configuration)
    case .listFlavors: .success(APISchema.flavorList)
    case .listEngines: .success(APISchema.engineList)
    case .listAlgorithms: .success(APISchema.algorithmList)
    case .issueToken: .issuedToken
    case .issueTemporaryKey: .temporaryKey
    case .listProjects: .projectList
    case .updateJob, .deleteJob, .deleteVersion, .stopVersion, .createConfiguration, .updateConfiguration,
      .deleteConfiguration:
      .success()
    }
  }

  private func configuration(_ name: String?) -> JSONValue {
    let head: JSONObject = name.map { ["config_name": .string($0)] } ?? [:]
    return .object(head + ["config_desc": "saved"] + (settings.object ?? [:]))
  }

  private var settings: JSONValue {
    [
      "worker_server_num": 1, "app_url": "/bucket/code/", "boot_file_url": "/bucket/code/train.py",
      "engine_id": JSONValue(catalog.engines.first?.id), "spec_id": JSONValue(catalog.flavors.first?.id),
      "parameter": [["label": "learning_rate", "value": "0.01"]], "data_url": "/bucket/data/",
      "train_url": "/bucket/output/", "log_url": "/bucket/log/",
    ]
  }
}
