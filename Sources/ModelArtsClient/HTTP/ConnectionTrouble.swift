internal import AsyncHTTPClient
internal import NIOCore

/// What went wrong with a connection, in words for people instead of those of the networking library.
enum ConnectionTrouble {
  /// What happened, in a few words.
  static func reason(of error: any Error) -> String {
    if let error = error as? HTTPClientError, let words = words.first(where: { $0.0 == error }) { return words.1 }
    if error is SocketAddressError.UnknownHost { return unknownHost }
    // Errors of the system, and those that collect one for each address, have no type here that tells more than their text.
    let text = String(describing: error)
    return systemWords.first { text.contains($0.0) }?.1 ?? text
  }

  private static let unknownHost = "the name of the host is not known"
  private static let closed = "the connection was closed by the other side"
  private static let late = "the connection did not come about in time"
  private static let noWay = "there is no way to the host"

  private static let words: [(HTTPClientError, String)] = [
    (.connectTimeout, late),
    (.tlsHandshakeTimeout, late),
    (.readTimeout, "the answer did not come in time"),
    (.deadlineExceeded, "the request took too long"),
    (.remoteConnectionClosed, closed),
    (.uncleanShutdown, "the connection was closed in the middle of the answer"),
    (.proxyAuthenticationRequired, "the proxy asks for a user and a password"),
    (.invalidProxyResponse, "the proxy refused the connection"),
    (.httpProxyHandshakeTimeout, "the proxy did not answer in time"),
    (.socksHandshakeTimeout, "the proxy did not answer in time"),
  ]

  /// The system's words, which the library does not translate, with ours.
  private static let systemWords = [
    ("DNS error", unknownHost), ("UnknownHost", unknownHost),
    ("Connection refused", "the connection was refused; nothing listens there"),
    ("Connection reset", closed), ("Broken pipe", closed),
    ("timed out", late), ("No route to host", noWay), ("Network is unreachable", noWay),
  ]
}
