internal import Crypto
internal import HTTPTypes

/// Checks signed requests as the gateway does (authentication page, sections 3 and 3.1).
struct SignatureVerifier: Sendable {
  /// How far the date of a request may be off, in seconds.
  static let maximumSkew: Int64 = 15 * 60

  let key: AccessKey

  /// Checks one request.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - header: Its `Authorization` header, which names the key.
  ///   - time: Wall time in epoch milliseconds.
  /// - Throws: ``SignatureFailure`` for the first thing that is wrong.
  func verify(_ request: IncomingRequest, header: SignatureHeader, at time: Int64) throws(SignatureFailure) {
    guard let date = request.header("x-sdk-date"), header.signedHeaders.contains("x-sdk-date"),
      let sent = BasicDate.seconds(of: date), abs(sent - time / 1000) <= Self.maximumSkew
    else { throw .skew }
    try verifySecurityToken(of: request, header: header, at: time)
    try verifySignature(of: request, header: header, date: date)
  }

  /// A temporary key is only good with its token, which the signature must cover, and until it ends.
  private func verifySecurityToken(
    of request: IncomingRequest, header: SignatureHeader, at time: Int64
  ) throws(SignatureFailure) {
    guard let token = key.securityToken else { return }
    guard request.header("x-security-token") == token, header.signedHeaders.contains("x-security-token") else {
      throw .securityToken
    }
    if key.isExpired(at: time) { throw .expiredSecurityToken }
  }

  private func verifySignature(
    of request: IncomingRequest, header: SignatureHeader, date: String
  ) throws(SignatureFailure) {
    let canonical = CanonicalRequest(request: request, header: header)
    var expected = ""
    for hash in payloadHashes(of: request, canonical: canonical, isLegacy: header.scope != nil) {
      expected = try canonical.text(payloadHash: hash)
      if signature(of: expected, header: header, date: date) == header.signature { return }
    }
    throw .mismatch(canonicalRequest: expected)
  }

  /// The hashes that the signer may have used: signers disagree about an empty body with a content type.
  private func payloadHashes(
    of request: IncomingRequest, canonical: CanonicalRequest, isLegacy: Bool
  ) -> [String] {
    let declared = request.header("x-sdk-content-sha256")
    if isLegacy, request.method == .post, request.body.isEmpty { return [Self.hash(Array(canonical.sortedQuery.utf8))] }
    let computed = Self.hash(request.body)
    guard let declared else { return [computed] }
    if request.body.isEmpty { return [computed, declared] }
    return declared == "UNSIGNED-PAYLOAD" || declared == computed ? [declared] : [computed]
  }

  private func signature(of canonicalRequest: String, header: SignatureHeader, date: String) -> String {
    let lines = [SignatureHeader.algorithm, date] + (header.scope.map { [$0.text] } ?? [])
    let text = (lines + [Self.hash(Array(canonicalRequest.utf8))]).joined(separator: "\n")
    return Self.hex(Self.authenticate(text, key: signingKey(for: header.scope)))
  }

  private func signingKey(for scope: SignatureHeader.Scope?) -> [UInt8] {
    guard let scope else { return Array(key.secret.utf8) }
    return [scope.date, scope.region, scope.service, "sdk_request"]
      .reduce(Array(("SDK" + key.secret).utf8)) { Self.authenticate($1, key: $0) }
  }

  private static func authenticate(_ text: String, key: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: SymmetricKey(data: key)))
  }

  private static func hash(_ bytes: [UInt8]) -> String { hex(SHA256.hash(data: bytes)) }

  private static func hex(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
