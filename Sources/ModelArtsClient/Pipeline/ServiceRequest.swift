internal import ModelArtsAPI

/// A request to ModelArts before it knows project and credentials.
struct ServiceRequest: Sendable {
  let operation: ServiceOperation
  let path: ResourcePath
  var query: [QueryItem] = []
  var body: (any RequestBody)?
}

extension ServiceRequest {
  /// Whether the request can be repeated without doing its work twice.
  var isRepeatable: Bool { operation.method != .post }

  /// The request as a transport sends it, without credentials.
  func message(to url: ServiceURL, project: String) -> TransportRequest {
    let segments = ["v1", project] + path.segments
    var message = TransportRequest(
      method: operation.method, url: url,
      path: url.basePath + segments.map { "/" + PercentEncoding.encode($0) }.joined(), query: query,
      headers: ["X-Project-Id": project])
    if let body {
      message.headers["Content-Type"] = "application/json"
      message.body = body.json.serialized()
    }
    return message
  }
}
