internal import ModelArtsAPI

/// What can be done with the answer to a request: the requests that take the ids which it gives.
enum APILinks {
  /// The links of an endpoint's success, by the endpoint that they lead to.
  static func links(from endpoint: ServiceEndpoint) -> JSONObject {
    switch endpoint {
    case .createJob, .createVersion: links(to: ofJob + ofVersion, ids: "$response.body#/")
    case .listLogFiles: links(to: ofLog, ids: "$request.path.", more: ["log_file": "$response.body#/log_file_list/0"])
    case .createConfiguration: links(to: ofConfiguration, ids: "$request.body#/")
    default: [:]
    }
  }

  private static let ofJob: [ServiceEndpoint] = [.listVersions, .createVersion, .updateJob, .deleteJob]
  private static let ofVersion: [ServiceEndpoint] = [.getVersion, .stopVersion, .deleteVersion, .listLogFiles]
  private static let ofLog: [ServiceEndpoint] = [.readLog, .readLogBytes]
  private static let ofConfiguration: [ServiceEndpoint] = [
    .getConfiguration, .updateConfiguration, .deleteConfiguration,
  ]

  private static func links(
    to endpoints: [ServiceEndpoint], ids source: String, more: JSONObject = [:]
  ) -> JSONObject {
    JSONObject(
      endpoints.map { endpoint in
        var parameters: JSONObject = ["project_id": "$request.path.project_id"]
        for name in ["job_id", "version_id", "config_name"] where endpoint.template.contains("{\(name)}") {
          parameters[name] = .string(source + name)
        }
        let link: JSONValue = ["operationId": .string(endpoint.rawValue), "parameters": .object(parameters + more)]
        return JSONObject.Member(key: endpoint.rawValue, value: link)
      })
  }
}
