import ModelArtsAPI
import Testing

@testable import ModelArtsClient

/// A request with the signature that it must get.
struct SigningVector: Sendable, CustomTestStringConvertible {
  var name: String
  var request: TransportRequest
  var signer: RequestSigner
  var date: CivilDate
  var canonicalRequest: String?
  var stringToSign: String?
  var authorization: String?

  var testDescription: String { name }
}

extension SigningVector {
  /// The vectors of a file, either ours or the published one, which has the same form.
  static func all(of file: JSONValue) throws -> [SigningVector] {
    let modern = ["vectors", "divergent"].flatMap { file.object?[$0]?.elements ?? [] }
    return try modern.map { try SigningVector(modern: $0, file: file) }
      + (file.object?["legacy_vectors"]?.elements ?? []).map { try SigningVector(legacy: $0, file: file) }
  }

  private init(modern vector: JSONValue, file: JSONValue) throws {
    let request = vector.object?["request"]?.object ?? [:]
    var message = TransportRequest(
      method: RequestMethod(rawValue: request["method"]?.text?.uppercased() ?? "") ?? .get,
      url: try ServiceURL(request["host"]?.text ?? ""), path: request["path"]?.text ?? "",
      query: (request["query"]?.elements ?? []).map { pair in
        QueryItem(pair.elements?.first?.text ?? "", pair.elements?.last?.text ?? "")
      }, body: request["body"]?.text.map { Array($0.utf8) })
    for header in request["headers"]?.object?.members ?? [] { message.headers[header.key] = header.value.text }
    if let project = request["project_id"]?.nonEmptyText { message.headers["X-Project-Id"] = project }
    if let token = request["security_token"]?.nonEmptyText { message.headers["X-Security-Token"] = token }
    self.init(vector, request: message, dialect: .standard, file: file)
  }

  private init(legacy vector: JSONValue, file: JSONValue) throws {
    let request = vector.object?["request"]?.object ?? [:]
    let parts = (request["url"]?.text ?? "").split(separator: "/", maxSplits: 2)
    let target = "/" + (parts.last ?? "")
    let query = target.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
    var message = TransportRequest(
      method: RequestMethod(rawValue: request["method"]?.text ?? "") ?? .get,
      url: try ServiceURL(String(parts[1].split(separator: "/")[0])), path: String(target.prefix { $0 != "?" }),
      query: query.split(separator: "&").map { pair in
        let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return QueryItem(PercentEncoding.decode(halves[0]), PercentEncoding.decode(halves.count > 1 ? halves[1] : ""))
      }, body: request["body"]?.text.map { Array($0.utf8) })
    for header in request["headers"]?.object?.members ?? [] { message.headers[header.key] = header.value.text }
    let scope = (vector.object?["expected"]?.object?["authorization"]?.text ?? "")
      .split(separator: ",")[0].split(separator: "/", omittingEmptySubsequences: false)
    let dialect = SignatureDialect.scoped(region: String(scope[2]), service: String(scope[3]))
    self.init(vector, request: message, dialect: dialect, file: file)
  }

  private init(_ vector: JSONValue, request: TransportRequest, dialect: SignatureDialect, file: JSONValue) {
    let expected = vector.object?["expected"]?.object
    let keys = file.object?["credentials"]?.object
    let date = file.object?["date"]?.text ?? ""
    self.init(
      name: vector.object?["id"]?.text ?? "", request: request,
      signer: RequestSigner(
        key: SigningKey(
          accessKey: keys?["ak"]?.text ?? "", secretKey: Secret(keys?["sk"]?.text ?? "")), dialect: dialect),
      date: CivilDate(epochSeconds: file.object?["epoch_seconds"]?.integer ?? Self.seconds(of: date)),
      canonicalRequest: expected?["canonical_request"]?.text, stringToSign: expected?["string_to_sign"]?.text,
      authorization: expected?["authorization"]?.text)
  }

  /// The seconds of `20240229T235959Z`.
  private static func seconds(of text: String) -> Int64 {
    let digits = text.compactMap(\.wholeNumberValue)
    let number = { (range: Range<Int>) in digits[range].reduce(0) { $0 * 10 + $1 } }
    return CivilDate(
      year: number(0..<4), month: number(4..<6), day: number(6..<8), hour: number(8..<10), minute: number(10..<12),
      second: number(12..<14)
    ).epochSeconds
  }
}
