/// The proxies that the environment names, as most command line tools read them.
///
/// `HTTPS_PROXY`, else `ALL_PROXY`, in either case of letters, names the proxy; `NO_PROXY` lists the hosts that are
/// reached without one. This machine and the metadata service are never reached through a proxy.
public struct ProxySettings: Sendable, Hashable {
  /// One proxy.
  public struct Proxy: Sendable, Hashable {
    /// How the proxy is spoken to.
    public enum Kind: Sendable, Hashable {
      case http, socks5
    }

    /// How the proxy is spoken to.
    public let kind: Kind
    /// The host.
    public let host: String
    /// The port.
    public let port: Int
    /// The user, where the proxy asks for one.
    public let userName: String?
    let password: Secret
  }

  /// The proxy of all hosts but the excepted ones.
  public let proxy: Proxy?
  private let exceptions: [Substring]

  /// No proxy at all.
  public static let none = ProxySettings(proxy: nil, exceptions: [])

  private init(proxy: Proxy?, exceptions: [Substring]) {
    self.proxy = proxy
    self.exceptions = exceptions
  }

  /// Reads the variables.
  ///
  /// - Parameter environment: The variables of the process.
  /// - Throws: ``ModelArtsError`` of kind `configuration` for an address that names no proxy.
  public init(environment: [String: String]) throws(ModelArtsError) {
    func value(_ name: String) -> String? {
      [environment[name.lowercased()], environment[name]].compactMap(\.self).first { !$0.isEmpty }
    }
    let address = value("HTTPS_PROXY") ?? value("ALL_PROXY")
    var proxy: Proxy?
    if let address {
      guard let read = Proxy(address) else {
        // The address may hold a password, so it is not repeated.
        throw .configuration(
          "HTTPS_PROXY or ALL_PROXY is not the address of a proxy", hint: "write http://HOST:PORT or socks5://HOST:PORT"
        )
      }
      guard read.kind == .http || read.userName == nil else {
        throw .configuration(
          "HTTPS_PROXY or ALL_PROXY names a user for a SOCKS5 proxy, which this program cannot log in to",
          hint: "use an HTTP proxy, or a SOCKS5 proxy that asks for no user")
      }
      proxy = read
    }
    let list = value("NO_PROXY")?.lowercased() ?? ""
    self.init(proxy: proxy, exceptions: list.split { $0 == "," || $0.isWhitespace })
  }

  /// The proxy for a service; nil where it is reached directly.
  public func proxy(for url: ServiceURL) -> Proxy? {
    url.isLoopback || url == .metadata || exceptions.contains { Self.matches($0, url) } ? nil : proxy
  }

  /// Whether an entry of the list means a service: `*`, a host with all hosts below it, or either with a port.
  private static func matches(_ entry: Substring, _ url: ServiceURL) -> Bool {
    if entry == "*" { return true }
    var name = entry
    if let colon = entry.lastIndex(of: ":"), let port = Int(entry[entry.index(after: colon)...]) {
      guard port == url.port ?? (url.isSecure ? 443 : 80) else { return false }
      name = entry[..<colon]
    }
    if name.hasPrefix("*") { name = name.dropFirst() }
    if name.hasPrefix(".") { name = name.dropFirst() }
    return !name.isEmpty && (url.host == name || url.host.hasSuffix("." + name))
  }
}
