internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1
internal import Synchronization

/// Collects one response, and remembers whether the request was ever written.
final class Exchange: HTTPClientResponseDelegate {
  /// No document of the API comes near it.
  static let maximumBodySize = 256 << 20

  private struct Progress: Sendable {
    var isSent = false
    var response = TransportResponse(status: 0)
  }

  private let progress = Mutex(Progress())

  func didSendRequestHead(task: HTTPClient.Task<TransportResponse>, _ head: HTTPRequestHead) {
    progress.withLock { $0.isSent = true }
  }

  func didReceiveHead(
    task: HTTPClient.Task<TransportResponse>, _ head: HTTPResponseHead
  ) -> EventLoopFuture<Void> {
    progress.withLock { progress in
      progress.response.status = Int(head.status.code)
      progress.response.headers = HeaderFields(head.headers.map { .init(name: $0.name, value: $0.value) })
    }
    return task.eventLoop.makeSucceededVoidFuture()
  }

  func didReceiveBodyPart(
    task: HTTPClient.Task<TransportResponse>, _ buffer: ByteBuffer
  ) -> EventLoopFuture<Void> {
    let size = progress.withLock { progress in
      progress.response.body.append(contentsOf: buffer.readableBytesView)
      return progress.response.body.count
    }
    guard size <= Self.maximumBodySize else { return task.eventLoop.makeFailedFuture(BodyTooLarge()) }
    return task.eventLoop.makeSucceededVoidFuture()
  }

  func didFinishRequest(task: HTTPClient.Task<TransportResponse>) throws -> TransportResponse {
    progress.withLock { $0.response }
  }

  /// What an error means for the request.
  func failure(for error: any Error) -> TransportFailure {
    let isSent = progress.withLock { $0.isSent }
    if !isSent, let reason = CertificateRefusal.reason(in: error) {
      return TransportFailure(delivery: .notSent, reason: reason, isUntrusted: true)
    }
    // The deadline may pass while the news of the written request is still under way.
    let isInDoubt = isSent || error as? HTTPClientError == .deadlineExceeded
    return TransportFailure(delivery: isInDoubt ? .unknown : .notSent, reason: ConnectionTrouble.reason(of: error))
  }
}

/// A response that does not end.
private struct BodyTooLarge: Error, CustomStringConvertible {
  var description: String { "the response is larger than \(Exchange.maximumBodySize) bytes" }
}
