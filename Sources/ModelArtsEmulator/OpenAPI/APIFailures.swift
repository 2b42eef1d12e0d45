/// The codes that an endpoint refuses requests with, by HTTP status; without their prefix `ModelArts.`.
struct APIFailures {
  let endpoint: ServiceEndpoint

  /// Codes of status 400.
  var badRequest: [String] {
    // 0204 is the answer to a token of the whole account.
    ["0204"] + (takesValues ? ["0104"] : []) + (endpoint.takesBody ? ["0101"] : []) + own
  }

  /// Codes of status 403.
  var forbidden: [String] { endpoint.takesSettings ? ["0210", "3000"] : ["0210"] }

  /// Codes of status 404, none where the path has no id.
  var notFound: [String] {
    if endpoint.template.contains("{job_id}") { return ["0102"] }
    return endpoint.template.contains("{config_name}") ? ["0015"] : []
  }

  private var takesValues: Bool {
    endpoint.takesBody || endpoint.template.contains("{job_id}") || !APIQueries.fields(of: endpoint).members.isEmpty
  }

  private var own: [String] {
    switch endpoint {
    case .createJob: ["0102", "0103", "0116"] + paths
    case .createVersion: ["0105"] + paths
    case .createConfiguration: ["0103"] + paths
    case .updateConfiguration: paths
    case .listJobs: ["0102"]
    case .updateJob, .deleteJob, .deleteVersion, .stopVersion: ["0105"]
    case .readLog, .readLogBytes: ["0806"]
    default: []
    }
  }

  private var paths: [String] { ["2606", "2608", "4313"] }
}

extension ServiceEndpoint {
  /// Whether a request carries a body.
  var takesBody: Bool {
    switch self {
    case .createJob, .updateJob, .createVersion, .createConfiguration, .updateConfiguration, .issueToken,
      .issueTemporaryKey:
      true
    default: false
    }
  }

  /// Whether the body has training settings.
  var takesSettings: Bool {
    switch self {
    case .createJob, .createVersion, .createConfiguration, .updateConfiguration: true
    default: false
    }
  }
}
