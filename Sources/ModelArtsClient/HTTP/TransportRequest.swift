public import ModelArtsAPI

/// A request as a transport sends it, complete with its credentials.
public struct TransportRequest: Sendable, Hashable {
  /// The method.
  public var method: RequestMethod
  /// The service; its base path is part of ``path``.
  public var url: ServiceURL
  /// The encoded path, base path included.
  public var path: String
  /// The decoded query.
  public var query: [QueryItem]
  /// The header fields, credentials included.
  public var headers: HeaderFields
  /// The exact bytes of the body; nil for a request without one.
  public var body: [UInt8]?
  /// How long the request may take as a whole, where that is less than the transport allows; not below 1 ms.
  public var timeout: Duration?

  /// Describes a request.
  public init(
    method: RequestMethod, url: ServiceURL, path: String, query: [QueryItem] = [], headers: HeaderFields = [:],
    body: [UInt8]? = nil, timeout: Duration? = nil
  ) {
    self.method = method
    self.url = url
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
    self.timeout = timeout
  }
}

extension TransportRequest {
  /// The request target: path and query as they stand on the request line.
  public var target: String {
    query.isEmpty ? path : path + "?" + query.canonicallySorted.encoded
  }
}
