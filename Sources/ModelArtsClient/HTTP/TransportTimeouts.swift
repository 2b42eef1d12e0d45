/// How long the stages of one request may take.
public struct TransportTimeouts: Sendable, Hashable {
  /// Until the connection stands, encryption included.
  public var connect: Duration
  /// Without a byte of the response.
  public var read: Duration
  /// For the request as a whole.
  public var total: Duration

  /// Sets the limits.
  public init(
    connect: Duration = .seconds(10), read: Duration = .seconds(30), total: Duration = .seconds(30)
  ) {
    self.connect = connect
    self.read = read
    self.total = total
  }
}
