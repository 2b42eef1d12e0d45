/// Sends one request and returns its response, whatever its status; follows no redirect and repeats nothing.
public protocol HTTPTransport: Sendable {
  /// Sends a request.
  ///
  /// - Returns: The response, complete with its body.
  /// - Throws: ``TransportFailure`` where there is no response, `CancellationError` where the task was cancelled.
  func send(_ request: TransportRequest) async throws -> TransportResponse
}
