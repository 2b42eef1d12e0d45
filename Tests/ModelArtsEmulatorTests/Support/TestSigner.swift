import Crypto
import HTTPTypes
import Testing

@testable import ModelArtsEmulator

/// Signs requests of tests, written from the description of the algorithm and sharing nothing with the verifier.
struct TestSigner {
  var accessKey: String
  var secretKey: String
  /// `yyyyMMdd'T'HHmmss'Z'`.
  var date: String
  /// The token of a temporary key, which is sent and signed.
  var securityToken: String?

  /// Returns the request with `X-Sdk-Date` and `Authorization`; its query must be plain and sorted.
  func signing(_ request: IncomingRequest) throws -> IncomingRequest {
    var request = request
    let dateName = try #require(HTTPField.Name("X-Sdk-Date"))
    request.headers[dateName] = date
    let query = request.query.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
    var headers = "host:\(request.host)\nx-sdk-date:\(date)\n"
    var names = "host;x-sdk-date"
    if let securityToken, let name = HTTPField.Name("X-Security-Token") {
      request.headers[name] = securityToken
      headers += "x-security-token:\(securityToken)\n"
      names += ";x-security-token"
    }
    let canonical =
      "\(request.method.rawValue)\n\(request.path)/\n\(query)\n\(headers)\n\(names)\n"
      + hex(SHA256.hash(data: request.body))
    let text = "SDK-HMAC-SHA256\n\(date)\n\(hex(SHA256.hash(data: Array(canonical.utf8))))"
    let key = SymmetricKey(data: Array(secretKey.utf8))
    let signature = hex(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key))
    request.headers[.authorization] =
      "SDK-HMAC-SHA256 Access=\(accessKey), SignedHeaders=\(names), Signature=\(signature)"
    return request
  }

  private func hex(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
