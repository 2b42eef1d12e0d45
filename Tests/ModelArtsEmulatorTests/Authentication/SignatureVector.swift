import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

/// A signed request with the key that signed it.
struct SignatureVector: Sendable, CustomTestStringConvertible {
  var name: String
  var key: AccessKey
  var request: IncomingRequest
  /// The time of the signature in epoch milliseconds.
  var time: Int64

  var testDescription: String { name }

  /// Verifies the request, or a changed one, with the key.
  func verify(_ changed: IncomingRequest? = nil, at time: Int64) throws(SignatureFailure) {
    let request = changed ?? request
    let header = try SignatureHeader(parsing: request.header("authorization") ?? "")
    try SignatureVerifier(key: key).verify(request, header: header, at: time)
  }

  /// The vectors of our own fixture.
  static func own() throws -> [SignatureVector] {
    let file = try Corpus.fixture("signatures.json")
    let key = AccessKey(id: file["access_key"]?.text ?? "", secret: file["secret_key"]?.text ?? "")
    let time = (file["epoch_seconds"]?.integer ?? 0) * 1000
    return (file["vectors"]?.elements ?? []).map { vector in
      let request = vector["request"]
      return SignatureVector(
        name: vector["id"]?.text ?? "", key: key,
        request: incoming(
          method: request?["method"]?.text, host: request?["host"]?.text, target: request?["target"]?.text,
          headers: request?["headers"]?.object, body: request?["body"]?.text),
        time: time)
    }
  }

  /// The vectors of the public collection, empty where it is missing.
  static func published() -> [SignatureVector] {
    guard let file = try? Corpus.json("reference/signing-vectors.json") else { return [] }
    let modern = (file["vectors"]?.elements ?? []) + (file["divergent"]?.elements ?? [])
    let variants = modern + (file["divergent"]?.elements ?? []).map(alternative)
    return variants.map { published($0, of: file) }
      + (file["legacy_vectors"]?.elements ?? []).map { published($0, of: file) }
  }

  private static func published(_ vector: JSONValue, of file: JSONValue) -> SignatureVector {
    let key = AccessKey(
      id: file["credentials"]?["ak"]?.text ?? "", secret: file["credentials"]?["sk"]?.text ?? "")
    let headers = vector["expected"]?["headers_sent"]?.object ?? [:]
    let request = vector["request"]
    let target = vector["expected"]?["request_target"]?.text ?? request?["url"]?.text.map(target(of:))
    var signed = incoming(
      method: request?["method"]?.text, host: headers["Host"]?.text, target: target, headers: headers,
      body: request?["body"]?.text)
    signed.headers[.authorization] = vector["expected"]?["authorization"]?.text
    return SignatureVector(
      name: vector["id"]?.text ?? "", key: key, request: signed,
      time: (BasicDate.seconds(of: file["date"]?.text ?? "") ?? 0) * 1000)
  }

  /// The same request with the signature of the second signer.
  private static func alternative(_ vector: JSONValue) -> JSONValue {
    let expected = vector["expected"] ?? .null
    let first = expected["signature"]?.text ?? ""
    let second = expected["alternative"]?["signature"]?.text ?? ""
    let authorization = expected["authorization"]?.text?.replacing(first, with: second)
    return vector.setting("expected", expected.setting("authorization", JSONValue(authorization)))
  }

  /// The path and query of a URL.
  private static func target(of url: String) -> String {
    let parts = url.split(separator: "/", maxSplits: 2)
    return "/" + (parts.last ?? "")
  }

  private static func incoming(
    method: String?, host: String?, target: String?, headers: JSONObject?, body: String?
  ) -> IncomingRequest {
    var fields = HTTPFields()
    for member in headers?.members ?? [] {
      if let name = HTTPField.Name(member.key), member.key != "Host" { fields[name] = member.value.text }
    }
    let head = HTTPRequest(
      method: HTTPRequest.Method((method ?? "").uppercased()) ?? .get, scheme: "https", authority: host, path: target,
      headerFields: fields)
    return IncomingRequest(head: head, body: Array((body ?? "").utf8))
  }
}
