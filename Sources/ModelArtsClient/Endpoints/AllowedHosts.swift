/// The hosts that may receive credentials: ModelArts and the identity service of the public clouds, this machine, and
/// hosts that are named.
public struct AllowedHosts: Sendable, Hashable {
  private let named: Set<String>

  /// Creates a list.
  ///
  /// - Parameter named: Further hosts, each as `HOST` for its default port or `HOST:PORT`. They must come from where
  ///   credentials come from, never from a file that others may change.
  public init(_ named: some Sequence<String>) {
    self.named = Set(named.map { $0.lowercased() })
  }

  /// Nothing beyond the public clouds and this machine.
  public static let publicClouds = AllowedHosts([])

  /// Whether a service may receive credentials.
  public func allow(_ url: ServiceURL) -> Bool {
    url.isLoopback || named.contains(url.authority) || (url.port == nil && Self.isPublicCloud(url.host))
  }

  /// Exactly the services that are needed: below the same domains there are also storage hosts that anybody can name.
  private static func isPublicCloud(_ host: String) -> Bool {
    guard let cloud = Cloud.allCases.first(where: { host.hasSuffix("." + $0.domain) }) else { return false }
    let labels = host.dropLast(cloud.domain.count + 1).split(separator: ".", omittingEmptySubsequences: false)
    switch labels.count {
    case 1: return labels[0] == "iam"
    case 2: return (labels[0] == "modelarts" || labels[0] == "iam") && cloud.knownRegions.contains(String(labels[1]))
    default: return false
    }
  }
}
