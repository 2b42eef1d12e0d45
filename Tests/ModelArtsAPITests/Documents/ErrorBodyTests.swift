import ModelArtsAPI
import Testing

struct ErrorBodyTests {
  /// A body and what it tells.
  struct Sample: Sendable, CustomTestStringConvertible {
    var text: String
    var isFailure = false
    var code: String?
    var message: String?
    var testDescription: String { text }
  }

  static let failures = [
    Sample(text: #"{"is_success":false,"error_message":"m","error_code":"c"}"#, code: "c", message: "m"),
    Sample(text: #"{"is_success":false,"error_msg":"m","error_code":"c"}"#, code: "c", message: "m"),
    Sample(text: #"{"is_success":"false"}"#),
    Sample(text: #"{"error_msg":"m","error_code":"APIGW.0301","request_id":"r"}"#, code: "APIGW.0301", message: "m"),
    Sample(text: #"{"errorCode":"c","errorMsg":"m"}"#, code: "c", message: "m"),
    Sample(text: #"{"error":{"code":401,"message":"m","title":"t"}}"#, isFailure: true, code: "401", message: "m"),
    Sample(text: #"{"error":{"error_code":"c","error_msg":"m"}}"#, isFailure: true, code: "c", message: "m"),
    Sample(text: #"{"code":"c","message":"m"}"#, isFailure: true, code: "c", message: "m"),
    Sample(text: #"{"error_msg":"m"}"#, isFailure: true, message: "m"),
  ]

  @Test(arguments: failures)
  func `every dialect of failure is understood`(sample: Sample) throws {
    let failure = try #require(ErrorBody(json: JSONValue(parsing: sample.text), isFailure: sample.isFailure))
    #expect(failure.code?.rawValue == sample.code)
    #expect(failure.message == sample.message)
  }

  @Test(arguments: [
    "{}", "[]", #"{"is_success":true}"#, #"{"is_success":null,"version_id":1}"#, #"{"code":"c","message":"m"}"#,
    #"{"error_code":null,"error_msg":""}"#, #"{"error_msg":"left over"}"#, #"{"error":{"code":1}}"#,
  ])
  func `a success is not taken for a failure`(text: String) throws {
    #expect(try ErrorBody(json: JSONValue(parsing: text), isFailure: false) == nil)
  }
}
