/// An address that only this machine can reach.
public enum LoopbackHost: String, Sendable, Hashable {
  case ipv4 = "127.0.0.1"
  case ipv6 = "::1"

  /// The address as a URL writes it.
  var urlText: String {
    switch self {
    case .ipv4: rawValue
    case .ipv6: "[\(rawValue)]"
    }
  }
}
