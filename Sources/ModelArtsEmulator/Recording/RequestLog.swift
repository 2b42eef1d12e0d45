internal import HTTPTypes
internal import Synchronization

/// The latest requests, in the order of their arrival: so many of them, and so much of their texts.
final class RequestLog: Sendable {
  private static let capacity = 10_000
  private static let textCapacity = 16 * 1024 * 1024
  private static let bodyLimit = 16_384

  private struct State {
    var requests: [RecordedRequest] = []
    var nextSequence = 1
    /// The bytes of the texts of all requests.
    var textSize = 0

    mutating func append(_ request: RecordedRequest) {
      textSize += request.textSize
      requests.append(request)
      // In halves, so that the cost of forgetting is spread.
      if requests.count > RequestLog.capacity { forget(requests.count / 2) }
      while textSize > RequestLog.textCapacity, requests.count > 1 { forget(requests.count / 2) }
    }

    private mutating func forget(_ count: Int) {
      textSize -= requests.prefix(count).reduce(0) { $0 + $1.textSize }
      requests.removeFirst(count)
    }
  }

  private let state = Mutex(State())

  /// The requests that are still known.
  var requests: [RecordedRequest] { state.withLock { $0.requests } }

  /// Notes the arrival of a request.
  ///
  /// - Returns: Its sequence number.
  func begin(_ request: IncomingRequest, endpoint: ServiceEndpoint?) -> Int {
    let body =
      endpoint?.isIdentity == true ? "" : String(decoding: request.body.prefix(Self.bodyLimit), as: UTF8.self)
    return state.withLock { state in
      let sequence = state.nextSequence
      state.nextSequence += 1
      state.append(
        RecordedRequest(
          sequence: sequence, endpoint: endpoint, method: request.method.rawValue, path: request.path,
          query: request.query.map { "\($0.name)=\($0.value)" }, body: body))
      return sequence
    }
  }

  /// Notes the status that a request was answered with.
  func finish(_ sequence: Int, status: Int?) {
    change(sequence) { $0.status = status }
  }

  /// Notes the rules that hit a request.
  func note(_ faults: [Int], on sequence: Int) {
    if !faults.isEmpty { change(sequence) { $0.faults = faults } }
  }

  private func change(_ sequence: Int, _ change: (inout RecordedRequest) -> Void) {
    state.withLock { state in
      guard let first = state.requests.first?.sequence else { return }
      let index = sequence - first
      if state.requests.indices.contains(index) { change(&state.requests[index]) }
    }
  }

  /// Forgets all requests; sequence numbers go on.
  func reset() {
    state.withLock { state in
      state.requests = []
      state.textSize = 0
    }
  }
}

extension RecordedRequest {
  /// How many bytes its texts take.
  fileprivate var textSize: Int { query.reduce(path.utf8.count + body.utf8.count) { $0 + $1.utf8.count } }
}
