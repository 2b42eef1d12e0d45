/// A request that an emulator has received.
public struct RecordedRequest: Sendable, Hashable {
  /// The position among all requests of this process, from 1.
  public let sequence: Int
  /// The endpoint; nil where the path leads nowhere.
  public let endpoint: ServiceEndpoint?
  /// The HTTP method.
  public let method: String
  /// The path as it was sent, without its query.
  public let path: String
  /// The decoded query as `name=value` pairs in their order.
  public let query: [String]
  /// The body, cut after 16 KiB; empty for requests that carry secrets.
  public let body: String
  /// The status that was answered; nil while the request is being worked on, and for a dropped connection.
  public internal(set) var status: Int?
  /// The numbers of the fault rules that hit the request, as ``InstalledFault/id`` has them.
  public internal(set) var faults: [Int] = []

  /// Whether the request asks for a change of jobs, versions or configurations.
  public var isMutating: Bool { endpoint?.isMutating ?? false }
}
