/// Signs requests with SDK-HMAC-SHA256; a pure function of request, key and time.
struct RequestSigner: Sendable {
  static let algorithm = "SDK-HMAC-SHA256"

  let key: SigningKey
  var dialect = SignatureDialect.standard

  /// Returns the request with its date, host and signature.
  ///
  /// - Parameters:
  ///   - request: The request, complete with every other header that it will carry.
  ///   - date: The time of the signature; ignored where the request already has an `X-Sdk-Date`.
  func signing(_ request: TransportRequest, at date: CivilDate) -> TransportRequest {
    var result = prepared(request, at: date)
    let canonical = CanonicalRequest(request: result, isScoped: dialect != .standard)
    result.headers["Authorization"] = authorization(for: canonical)
    return result
  }

  /// The request with every header that the signature covers.
  func prepared(_ request: TransportRequest, at date: CivilDate) -> TransportRequest {
    var result = request
    if result.headers["X-Sdk-Date"] == nil { result.headers["X-Sdk-Date"] = date.signatureText }
    if result.headers["Host"] == nil { result.headers["Host"] = request.url.authority }
    if dialect == .standard, let type = request.headers["Content-Type"], !Self.isHashed(type) {
      result.headers["X-Sdk-Content-Sha256"] = "UNSIGNED-PAYLOAD"
    }
    return result
  }

  private static func isHashed(_ contentType: String) -> Bool {
    contentType.hasPrefix("application/json") || contentType.hasPrefix("application/bson")
  }
}

extension RequestSigner {
  /// The text that is signed with the key.
  func stringToSign(for canonical: CanonicalRequest) -> String {
    let date = canonical.request.headers["X-Sdk-Date"] ?? ""
    let hash = Digest.sha256(canonical.text.utf8)
    guard let scope = scope(on: date) else { return [Self.algorithm, date, hash].joined(separator: "\n") }
    return [Self.algorithm, date, scope, hash].joined(separator: "\n")
  }

  private func authorization(for canonical: CanonicalRequest) -> String {
    let date = canonical.request.headers["X-Sdk-Date"] ?? ""
    let signature = Digest.hex(Digest.hmac(stringToSign(for: canonical), key: signatureKey(on: date)))
    let who = scope(on: date).map { "Credential=\(key.accessKey)/\($0)" } ?? "Access=\(key.accessKey)"
    let names = canonical.signedHeaders.joined(separator: ";")
    return "\(Self.algorithm) \(who), SignedHeaders=\(names), Signature=\(signature)"
  }

  private func scope(on date: String) -> String? {
    guard case .scoped(let region, let service) = dialect else { return nil }
    return "\(date.prefix(8))/\(region)/\(service)/sdk_request"
  }

  private func signatureKey(on date: String) -> [UInt8] {
    let secret = key.secretKey.reveal()
    guard case .scoped(let region, let service) = dialect else { return Array(secret.utf8) }
    return [String(date.prefix(8)), region, service, "sdk_request"]
      .reduce(Array("SDK\(secret)".utf8)) { Digest.hmac($1, key: $0) }
  }
}
