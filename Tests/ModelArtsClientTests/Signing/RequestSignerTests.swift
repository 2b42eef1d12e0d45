import ModelArtsAPI
import Testing

@testable import ModelArtsClient

struct RequestSignerTests {
  @Test(arguments: try SigningVector.all(of: Corpus.fixture("signatures.json")))
  func `our own vectors are met`(vector: SigningVector) {
    check(vector)
  }

  @Test(
    .enabled(if: Corpus.isAvailable, Comment(rawValue: Corpus.hint)),
    arguments: (try? SigningVector.all(of: Corpus.signingVectors())) ?? [])
  func `the vectors of other signers are met`(vector: SigningVector) {
    check(vector)
  }

  private func check(_ vector: SigningVector) {
    let prepared = vector.signer.prepared(vector.request, at: vector.date)
    let canonical = CanonicalRequest(request: prepared, isScoped: vector.signer.dialect != .standard)
    if let expected = vector.canonicalRequest { #expect(canonical.text == expected) }
    if let expected = vector.stringToSign { #expect(vector.signer.stringToSign(for: canonical) == expected) }
    let signed = vector.signer.signing(vector.request, at: vector.date)
    #expect(vector.authorization != nil)
    #expect(signed.headers["Authorization"] == vector.authorization)
  }

  @Test func `the signature changes with every part of the request`() throws {
    let signer = RequestSigner(key: SigningKey(accessKey: "A", secretKey: Secret("S")))
    let base = TransportRequest(
      method: .post, url: try ServiceURL("modelarts.example.com"), path: "/v1/p", query: [QueryItem("a", "b")],
      headers: ["X-Project-Id": "p"], body: [1])
    var changed = Array(repeating: base, count: 6)
    changed[0].method = .put
    changed[1].path = "/v1/q"
    changed[2].query = [QueryItem("a", "c")]
    changed[3].headers["X-Project-Id"] = "q"
    changed[4].body = [2]
    changed[5].url = try ServiceURL("modelarts.example.com:8443")
    let date = CivilDate(epochSeconds: 0)
    let later = signer.signing(base, at: CivilDate(epochSeconds: 1))
    let all = ([base] + changed).map { signer.signing($0, at: date) } + [later]
    #expect(Set(all.map { $0.headers["Authorization"] }).count == 8)
  }
}
