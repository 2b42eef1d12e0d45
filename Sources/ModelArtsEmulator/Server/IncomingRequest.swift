internal import HTTPTypes

/// A request as it arrived, with its path still encoded and its query decoded.
struct IncomingRequest: Sendable {
  var method: HTTPRequest.Method
  /// The value of `Host`.
  var host: String
  /// The path of the request line without its query.
  var path: String
  var query: [QueryItem] = []
  var headers = HTTPFields()
  var body: [UInt8] = []

  /// The body as text, for people.
  var bodyText: String { String(decoding: body, as: UTF8.self) }
}

extension IncomingRequest {
  /// Reads the head of a request.
  ///
  /// - Parameters:
  ///   - head: The request line and headers.
  ///   - body: The complete body.
  init(head: HTTPRequest, body: [UInt8]) {
    let target = head.path ?? "/"
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    self.init(
      method: head.method,
      host: head.authority ?? "",
      path: parts.first.map(String.init) ?? "/",
      query: parts.count > 1 ? QueryItem.parse(parts[1]) : [],
      headers: head.headerFields,
      body: body)
  }

  /// The value of a header, nil where it is absent.
  func header(_ name: String) -> String? {
    if name.lowercased() == "host" { return host }
    return HTTPField.Name(name).flatMap { headers[$0] }
  }
}
