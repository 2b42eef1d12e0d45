import ModelArtsAPI
import ModelArtsClient
import Synchronization

/// A service that answers by path, without a socket, and remembers what was asked.
final class ScriptedService: HTTPTransport {
  private struct State {
    var answers: [String: [JSONValue]] = [:]
    var requests: [String] = []
  }

  private let state = Mutex(State())

  /// The requests as `GET /training-jobs`, in their order.
  var requests: [String] { state.withLock(\.requests) }

  /// Answers a request; several answers are given one after another, the last one for ever.
  ///
  /// - Parameter request: The method and the path behind the project.
  func answer(_ request: String, _ bodies: JSONValue...) {
    state.withLock { $0.answers[request] = bodies }
  }

  func send(_ request: TransportRequest) async throws -> TransportResponse {
    let path = request.path.split(separator: "/").dropFirst(2).joined(separator: "/")
    let name = "\(request.method.rawValue) /\(path)"
    let answer: JSONValue? = state.withLock { state in
      state.requests.append(name)
      guard let answers = state.answers[name], let first = answers.first else { return .none }
      if answers.count > 1 { state.answers[name] = Array(answers.dropFirst()) }
      return .some(first)
    }
    guard let answer else {
      let body: JSONValue = [
        "is_success": false, "error_code": "ModelArts.0102", "error_message": "It does not exist.",
      ]
      return TransportResponse(status: 404, headers: [:], body: body.serialized())
    }
    return TransportResponse(status: 200, headers: [:], body: answer.serialized())
  }

  /// A client of this service.
  func client() throws -> ModelArtsClient {
    try ModelArtsClient(
      ClientConfiguration(
        endpoint: "https://modelarts.eu-de.otc.t-systems.com", projectID: "0a1b2c", credentials: .token(Secret("token"))
      ),
      transport: self)
  }
}
