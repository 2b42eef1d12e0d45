/// Why a transport has no response.
public struct TransportFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// Whether anything of the request can have reached the service.
  public enum Delivery: Sendable, Hashable {
    /// Nothing was sent: no connection came about.
    case notSent
    /// The request may have arrived, whole or in part.
    case unknown
  }

  public let delivery: Delivery
  /// What happened, in a few words and without secrets.
  public let reason: String

  /// Describes a failure.
  public init(delivery: Delivery, reason: String) {
    self.delivery = delivery
    self.reason = reason
  }

  public var description: String { reason }
}
