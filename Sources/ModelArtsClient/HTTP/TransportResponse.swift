/// A response as a transport received it.
public struct TransportResponse: Sendable, Hashable {
  public var status: Int
  public var headers: HeaderFields
  public var body: [UInt8]

  /// Describes a response.
  public init(status: Int, headers: HeaderFields = [:], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}
