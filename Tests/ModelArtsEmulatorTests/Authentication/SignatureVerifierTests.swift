import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

struct SignatureVerifierTests {
  /// Our own vectors, whose signatures were computed with another implementation of SHA-256 and HMAC.
  @Test(arguments: try SignatureVector.own())
  func `a signature of either dialect is verified`(vector: SignatureVector) throws {
    try vector.verify(at: vector.time)
  }

  @Test(arguments: try SignatureVector.own())
  func `a changed request is refused with the canonical request of the gateway`(vector: SignatureVector) throws {
    var request = vector.request
    request.path += "/x"
    #expect {
      try vector.verify(request, at: vector.time)
    } throws: { error in
      guard case .mismatch(let canonical) = error as? SignatureFailure else { return false }
      return canonical.contains("/x/\n")
    }
  }

  @Test(arguments: try SignatureVector.own().filter { !$0.request.body.isEmpty && !$0.name.contains("unsigned") })
  func `a changed body is refused`(vector: SignatureVector) throws {
    var request = vector.request
    request.body.append(0x20)
    #expect(throws: SignatureFailure.self) { try vector.verify(request, at: vector.time) }
  }

  @Test(arguments: [(-901, false), (-900, true), (0, true), (900, true), (901, false)])
  func `the date may be fifteen minutes off`(seconds: Int64, isAccepted: Bool) throws {
    let vector = try #require(try SignatureVector.own().first)
    if isAccepted {
      try vector.verify(at: vector.time + seconds * 1000)
    } else {
      #expect(throws: SignatureFailure.skew) {
        try vector.verify(at: vector.time + seconds * 1000)
      }
    }
  }

  @Test(arguments: [
    "SDK-HMAC-SHA1 Access=a, SignedHeaders=host, Signature=b", "SDK-HMAC-SHA256 SignedHeaders=host, Signature=b",
    "SDK-HMAC-SHA256 Access=a, Signature=b", "SDK-HMAC-SHA256 Credential=a/b/c, SignedHeaders=host, Signature=b",
  ])
  func `an unreadable header is refused`(value: String) throws {
    let request = IncomingRequest(method: .get, host: "h", path: "/", headers: [.authorization: value])
    #expect(throws: SignatureFailure.self) {
      _ = try SignatureHeader(parsing: request.header("authorization") ?? "")
    }
  }

  @Test func `a temporary key needs its security token`() throws {
    let vector = try #require(try SignatureVector.own().first)
    var temporary = vector
    temporary.key.securityToken = "token"
    #expect(throws: SignatureFailure.securityToken) { try temporary.verify(at: vector.time) }
  }

  @Test(.enabled(if: Corpus.isAvailable, Comment(rawValue: Corpus.hint)), arguments: SignatureVector.published())
  func `signatures of the public signers are verified`(vector: SignatureVector) throws {
    try vector.verify(at: vector.time)
  }
}
