extension ProxySettings.Proxy {
  private static let kinds: [String: (kind: Kind, port: Int)] = [
    "http": (.http, 8080), "socks5": (.socks5, 1080), "socks5h": (.socks5, 1080),
  ]

  /// Reads `[SCHEME://][USER:PASSWORD@]HOST[:PORT][/]`, with percent encoding in user and password.
  init?(_ address: String) {
    var rest = Substring(address)
    var scheme = "http"
    if let range = rest.firstRange(of: "://") {
      scheme = rest[..<range.lowerBound].lowercased()
      rest = rest[range.upperBound...]
    }
    guard let kind = Self.kinds[scheme] else { return nil }
    while rest.hasSuffix("/") { rest.removeLast() }
    var user: (name: String, password: String)?
    if let at = rest.lastIndex(of: "@") {
      let parts = rest[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      user = (PercentEncoding.decode(parts[0]), parts.count == 2 ? PercentEncoding.decode(parts[1]) : "")
      rest = rest[rest.index(after: at)...]
    }
    // An address of a service has the same form; what it allows beyond host and port is refused here.
    guard let authority = try? ServiceURL("https://" + rest), authority.basePath.isEmpty else { return nil }
    let isDefault = authority.port == nil && !rest.hasSuffix(":443")
    self.init(
      kind: kind.kind, host: authority.host, port: authority.port ?? (isDefault ? kind.port : 443),
      userName: user?.name, password: Secret(user?.password ?? ""))
  }
}
