internal import Hummingbird
internal import NIOCore

/// What a request knows of its connection, which a fault may close.
struct ConnectionContext: InitializableFromSource {
  let channel: any Channel

  init(source: ApplicationRequestContextSource) {
    channel = source.channel
  }

  /// Closes the connection.
  ///
  /// - Returns: An answer that never reaches the client.
  func closed() async -> Response {
    try? await channel.close().get()
    return Response(status: .internalServerError)
  }

  /// Waits until the client closes the connection.
  ///
  /// - Parameter limit: How long to wait at most, on the real clock.
  /// - Throws: `CancellationError` where the server stops meanwhile.
  func waitForDeparture(atMost limit: Duration) async throws {
    // A client that closes its side is gone; the connection would otherwise stay half open.
    try? await channel.setOption(.allowRemoteHalfClosure, value: false).get()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await Task.sleep(for: limit) }
      group.addTask { await channel.departure() }
      defer { group.cancelAll() }
      try await group.next()
    }
  }
}

extension Channel {
  /// Returns as soon as the connection is closed or the task is cancelled.
  fileprivate func departure() async {
    let (closed, continuation) = AsyncStream<Never>.makeStream()
    closeFuture.whenComplete { _ in continuation.finish() }
    for await _ in closed {}
  }
}
