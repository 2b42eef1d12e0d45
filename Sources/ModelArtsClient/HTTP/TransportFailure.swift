/// Why a transport has no response.
public struct TransportFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// Whether anything of the request can have reached the service.
  public enum Delivery: Sendable, Hashable {
    /// Nothing was sent: no connection came about.
    case notSent
    /// The request may have arrived, whole or in part.
    case unknown
  }

  /// Whether anything of the request can have reached the service.
  public let delivery: Delivery
  /// What happened, in a few words and without secrets.
  public let reason: String
  /// Whether the host was reached and its certificate refused, which no further try changes.
  public let isUntrusted: Bool

  /// Describes a failure.
  ///
  /// - Parameters:
  ///   - delivery: Whether anything of the request can have reached the service.
  ///   - reason: What happened, in a few words and without secrets.
  ///   - isUntrusted: Whether the certificate of the host was refused.
  public init(delivery: Delivery, reason: String, isUntrusted: Bool = false) {
    self.delivery = delivery
    self.reason = reason
    self.isUntrusted = isUntrusted
  }

  public var description: String { reason }
}
