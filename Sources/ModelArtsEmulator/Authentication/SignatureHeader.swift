/// The parts of an `Authorization: SDK-HMAC-SHA256 …` header.
struct SignatureHeader: Sendable, Hashable {
  static let algorithm = "SDK-HMAC-SHA256"

  /// What a signature of the legacy dialect is bound to.
  struct Scope: Sendable, Hashable {
    /// `yyyyMMdd`.
    var date: String
    var region: String
    var service: String

    /// The scope as it is signed.
    var text: String { "\(date)/\(region)/\(service)/sdk_request" }
  }

  var accessKey: String
  /// Present in the legacy dialect only.
  var scope: Scope?
  /// In lower case, in their order.
  var signedHeaders: [String]
  var signature: String

  /// Reads a header value.
  ///
  /// - Throws: ``SignatureFailure`` where a part is missing.
  init(parsing value: String) throws(SignatureFailure) {
    guard value.hasPrefix(Self.algorithm + " ") else { throw .malformed("unknown algorithm") }
    var parts: [String: String] = [:]
    for part in value.dropFirst(Self.algorithm.count).split(separator: ",") {
      let pair = part.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
      if pair.count == 2 { parts[String(pair[0])] = String(pair[1]) }
    }
    guard let headers = parts["SignedHeaders"], let signature = parts["Signature"] else {
      throw .malformed("SignedHeaders and Signature are required")
    }
    signedHeaders = headers.split(separator: ";").map { $0.lowercased() }
    self.signature = signature
    if let key = parts["Access"] {
      accessKey = key
    } else if let credential = parts["Credential"] {
      (accessKey, scope) = try Self.parse(credential: credential)
    } else {
      throw .malformed("Access is required")
    }
  }

  private static func parse(credential: String) throws(SignatureFailure) -> (String, Scope) {
    let parts = credential.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 5, parts[4] == "sdk_request" else { throw .malformed("the Credential has no scope") }
    return (parts[0], Scope(date: parts[1], region: parts[2], service: parts[3]))
  }
}
