import ModelArtsAPI
import Testing

@testable import ModelArtsClient

struct ResponseInterpreterTests {
  private func failure(
    _ status: Int, _ body: String, headers: HeaderFields = [:]
  ) -> ModelArtsError? {
    let interpreter = ResponseInterpreter(
      operation: .createVersion, epochSeconds: 784_111_767, secrets: SecretRegister())
    let response = TransportResponse(status: status, headers: headers, body: Array(body.utf8))
    return #expect(throws: ModelArtsError.self) { try interpreter.document(of: response) }
  }

  @Test func `a failure tells code, message and request`() {
    let error = failure(
      400, #"{"is_success":false,"error_message":"bad","error_code":"ModelArts.0104"}"#,
      headers: ["x-request-id": "r1"])
    #expect(error?.description == "create version: bad (HTTP 400, ModelArts.0104, request id r1)")
    #expect(error?.code == .parameterError)
  }

  @Test(arguments: ["<html>502</html>", "", "{", "[]"])
  func `a gateway's page is a failure of the service`(body: String) {
    let error = failure(502, body)
    #expect(error?.kind == .unavailable)
    #expect(error?.effect == .unknown)
  }

  @Test(arguments: ["<html>welcome</html>", "{\"is_success\":tr", "not json"])
  func `a success that is not JSON is unreadable and in doubt`(body: String) {
    let error = failure(200, body)
    #expect(error?.kind == .unreadable)
    #expect(error?.effect == .unknown)
  }

  @Test func `an empty success is a success`() throws {
    let interpreter = ResponseInterpreter(operation: .deleteJob, epochSeconds: 0, secrets: SecretRegister())
    #expect(try interpreter.document(of: TransportResponse(status: 204)) == [:])
  }

  @Test(arguments: [
    ("7", Duration.seconds(7)), ("-1", .zero), ("Sun, 06 Nov 1994 08:49:37 GMT", .seconds(10)),
    ("Sun, 06 Nov 1994 08:49:00 GMT", .zero),
  ])
  func `the wait that is asked for is read as seconds and as a date`(text: String, wait: Duration) {
    #expect(failure(429, "{}", headers: ["Retry-After": text])?.retryAfter == wait)
  }

  @Test func `a launch whose answer lacks its job is in doubt`() throws {
    let interpreter = ResponseInterpreter(operation: .createJob, epochSeconds: 0, secrets: SecretRegister())
    let error = #expect(throws: ModelArtsError.self) {
      try interpreter.decode(LaunchResult.self, from: ["is_success": true], in: TransportResponse(status: 200))
    }
    #expect(error?.effect == .unknown)
    #expect(error?.message == "the field 'job_id' of the launch result is missing")
  }
}
