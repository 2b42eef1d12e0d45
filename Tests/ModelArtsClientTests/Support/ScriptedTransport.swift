import ModelArtsAPI
import ModelArtsClient
import Synchronization

/// A transport that answers from a script and remembers what it was sent.
final class ScriptedTransport: HTTPTransport {
  typealias Answer = @Sendable (TransportRequest, _ number: Int) async throws -> TransportResponse

  private let sent = Mutex<[TransportRequest]>([])
  private let answer: Answer

  /// Answers every request, numbered from 0.
  init(_ answer: @escaping Answer) {
    self.answer = answer
  }

  /// Answers with the steps in turn; the last one goes on for ever.
  convenience init(_ steps: Step...) {
    self.init { _, number in try steps[min(number, steps.count - 1)].response() }
  }

  var requests: [TransportRequest] { sent.withLock { $0 } }

  func send(_ request: TransportRequest) async throws -> TransportResponse {
    let number = sent.withLock { sent in
      sent.append(request)
      return sent.count - 1
    }
    return try await answer(request, number)
  }
}

extension ScriptedTransport {
  /// One answer of a script.
  enum Step: Sendable {
    case ok(JSONValue)
    case status(Int, JSONValue, HeaderFields = [:])
    case text(Int, String)
    case failure(TransportFailure.Delivery)

    func response() throws -> TransportResponse {
      switch self {
      case .ok(let json): TransportResponse(status: 200, body: json.serialized())
      case .status(let status, let json, let headers):
        TransportResponse(status: status, headers: headers, body: json.serialized())
      case .text(let status, let text): TransportResponse(status: status, body: Array(text.utf8))
      case .failure(let delivery): throw TransportFailure(delivery: delivery, reason: "scripted")
      }
    }

    /// A failure as the service words it.
    static func failing(_ status: Int, _ code: String, headers: HeaderFields = [:]) -> Step {
      .status(status, ["is_success": false, "error_message": "m", "error_code": .string(code)], headers)
    }
  }
}
