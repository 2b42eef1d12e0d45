internal import AsyncHTTPClient
internal import ModelArtsAPI
internal import NIOCore
internal import NIOHTTP1
internal import NIOSSL

/// The transport that uses the network, with a pool of connections.
///
/// Certificates are always verified, redirects are never followed, and a connection that does not come about is
/// reported as such and not tried again.
public final class NetworkTransport: HTTPTransport {
  private let direct: HTTPClient
  private let proxied: HTTPClient?
  private let timeouts: TransportTimeouts
  private let proxies: ProxySettings

  /// Creates a transport; ``shutdown()`` must be awaited before it is released.
  ///
  /// - Parameters:
  ///   - timeouts: How long a request may take.
  ///   - proxies: The proxy, and the hosts that are reached without it.
  ///   - authorities: The authorities whose certificates are trusted beside those of the system.
  public init(
    timeouts: TransportTimeouts = TransportTimeouts(), proxies: ProxySettings = .none,
    trusting authorities: TrustedAuthorities = .system
  ) {
    self.timeouts = timeouts
    self.proxies = proxies
    direct = Self.client(timeouts, proxy: nil, authorities)
    proxied = proxies.proxy.map { Self.client(timeouts, proxy: $0, authorities) }
  }

  private static func client(
    _ timeouts: TransportTimeouts, proxy: ProxySettings.Proxy?, _ authorities: TrustedAuthorities
  ) -> HTTPClient {
    var configuration = HTTPClient.Configuration(
      tlsConfiguration: .trusting(authorities), redirectConfiguration: .disallow,
      timeout: HTTPClient.Configuration.Timeout(
        connect: TimeAmount(timeouts.connect), read: TimeAmount(timeouts.read)))
    configuration.connectionPool.retryConnectionEstablishment = false
    // A connection that the service has closed meanwhile leaves a launch in doubt, so none is kept for long.
    configuration.connectionPool.idleTimeout = .seconds(15)
    configuration.proxy = proxy.map { HTTPClient.Configuration.Proxy($0) }
    return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
  }

  /// Closes every connection.
  public func shutdown() async throws {
    try await direct.shutdown()
    try await proxied?.shutdown()
  }

  public func send(_ request: TransportRequest) async throws -> TransportResponse {
    let exchange = Exchange()
    let client = proxies.proxy(for: request.url) == nil ? direct : proxied ?? direct
    do {
      let task = client.execute(
        request: try Self.message(request), delegate: exchange,
        deadline: .now() + TimeAmount(min(timeouts.total, request.timeout ?? timeouts.total)))
      return try await withTaskCancellationHandler {
        try await task.futureResult.get()
      } onCancel: {
        task.fail(reason: CancellationError())
      }
    } catch {
      if Task.isCancelled { throw CancellationError() }
      throw exchange.failure(for: error)
    }
  }

  private static func message(_ request: TransportRequest) throws -> HTTPClient.Request {
    var headers = HTTPHeaders(request.headers.fields.map { ($0.name, $0.value) })
    // The client derives it from the address, and refuses to see it twice.
    headers.remove(name: "Host")
    let scheme = request.url.isSecure ? "https" : "http"
    return try HTTPClient.Request(
      url: "\(scheme)://\(request.url.authority)\(request.target)",
      method: HTTPMethod(rawValue: request.method.rawValue),
      headers: headers, body: request.body.map { .bytes($0) })
  }
}

extension HTTPClient.Configuration.Proxy {
  fileprivate init(_ proxy: ProxySettings.Proxy) {
    switch proxy.kind {
    case .socks5: self = .socksServer(host: proxy.host, port: proxy.port)
    case .http:
      let authorization = proxy.userName.map {
        HTTPClient.Authorization.basic(username: $0, password: proxy.password.reveal())
      }
      self = .server(host: proxy.host, port: proxy.port, authorization: authorization)
    }
  }
}

extension TimeAmount {
  fileprivate init(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    self = .nanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
  }
}
