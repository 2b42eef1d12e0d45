internal import HTTPTypes
internal import Synchronization

/// The latest requests, in the order of their arrival.
final class RequestLog: Sendable {
  private static let capacity = 10_000
  private static let bodyLimit = 16_384

  private struct State {
    var requests: [RecordedRequest] = []
    var nextSequence = 1
  }

  private let state = Mutex(State())

  /// The requests that are still known.
  var requests: [RecordedRequest] { state.withLock { $0.requests } }

  /// Notes the arrival of a request.
  ///
  /// - Returns: Its sequence number.
  func begin(_ request: IncomingRequest, endpoint: ServiceEndpoint?) -> Int {
    let body =
      endpoint == .issueToken ? "" : String(decoding: request.body.prefix(Self.bodyLimit), as: UTF8.self)
    return state.withLock { state in
      let sequence = state.nextSequence
      state.nextSequence += 1
      // In halves, so that the cost of forgetting is spread.
      if state.requests.count >= Self.capacity { state.requests.removeFirst(Self.capacity / 2) }
      state.requests.append(
        RecordedRequest(
          sequence: sequence, endpoint: endpoint, method: request.method.rawValue, path: request.path,
          query: request.query.map { "\($0.name)=\($0.value)" }, body: body, status: nil))
      return sequence
    }
  }

  /// Notes the status that a request was answered with.
  func finish(_ sequence: Int, status: Int?) {
    state.withLock { state in
      guard let first = state.requests.first?.sequence else { return }
      let index = sequence - first
      if state.requests.indices.contains(index) { state.requests[index].status = status }
    }
  }

  /// Forgets all requests; sequence numbers go on.
  func reset() {
    state.withLock { $0.requests = [] }
  }
}
