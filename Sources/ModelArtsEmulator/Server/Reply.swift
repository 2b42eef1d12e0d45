internal import ModelArtsAPI

/// An answer before it becomes bytes.
struct Reply: Sendable, Hashable {
  var status: Int
  var headers: [Header] = []
  var body: Body
  /// Where the body breaks off; nil for a whole one.
  var truncation: Truncation?

  /// A body that does not arrive as a whole.
  struct Truncation: Sendable, Hashable {
    /// How much of it arrives at most; nil for half.
    var bytes: Int?

    /// How much of a body of some bytes arrives, always less than all of it.
    func length(of count: Int) -> Int { max(0, min(bytes ?? count / 2, count - 1)) }
  }

  /// One response header.
  struct Header: Sendable, Hashable {
    var name: String
    var value: String
  }

  /// What an answer carries.
  enum Body: Sendable, Hashable {
    case json(JSONValue)
    /// Text that is no JSON, as a proxy in front of the service answers.
    case text(String)
    /// Bytes that are neither, though they are said to be JSON.
    case bytes([UInt8])
  }

  init(status: Int, headers: [Header] = [], body: Body) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// A success of the service: `is_success` before the payload, always with status 200.
  static func success(_ payload: JSONObject = [:]) -> Reply {
    let flag = JSONObject.Member(key: "is_success", value: true)
    return Reply(status: 200, body: .json(.object(JSONObject([flag] + payload.members))))
  }

  /// A failure of the service, or of the gateway where the code is one of its own.
  static func failure(_ failure: ServiceFailure, quirks: EmulatorQuirks = EmulatorQuirks()) -> Reply {
    let code = JSONValue.string(failure.code.rawValue)
    if failure.code.isGateway {
      let requestID = StableHash.hex(of: failure.message, digits: 32)
      let body: JSONValue = [
        "error_msg": .string(failure.message), "error_code": code, "request_id": .string(requestID),
      ]
      return Reply(status: failure.status, body: .json(body))
    }
    let key = quirks.usesErrorMsgKey ? "error_msg" : "error_message"
    let body: JSONValue = ["is_success": false, (key): .string(failure.message), "error_code": code]
    return Reply(status: quirks.failsWithStatus200 ? 200 : failure.status, body: .json(body))
  }

  /// A failure of the identity service.
  static func identityFailure(_ status: Int, title: String, message: String) -> Reply {
    let error: JSONValue = ["code": JSONValue(status), "message": .string(message), "title": .string(title)]
    return Reply(status: status, body: .json(["error": error]))
  }

  /// The JSON of the body, null for text.
  var json: JSONValue {
    if case .json(let value) = body { value } else { .null }
  }
}
