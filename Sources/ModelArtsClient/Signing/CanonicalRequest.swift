internal import ModelArtsAPI

/// The text that a signature covers.
struct CanonicalRequest: Sendable {
  let request: TransportRequest
  let isScoped: Bool

  /// The names of the signed headers in lower case, sorted: every header but those whose name has an underscore,
  /// which proxies drop.
  var signedHeaders: [String] {
    Set(request.headers.fields.map { $0.name.lowercased() }).filter { !$0.contains("_") }.sorted()
  }

  /// The lines of the text.
  var text: String {
    [
      request.method.rawValue, path, query, headers, signedHeaders.joined(separator: ";"), payloadHash,
    ].joined(separator: "\n")
  }

  /// Ends in a slash, which the request line does not get.
  private var path: String {
    let encoded = PercentEncoding.decode(request.path)
      .split(separator: "/", omittingEmptySubsequences: false)
      .map { PercentEncoding.encode($0) }
      .joined(separator: "/")
    return encoded.hasSuffix("/") ? encoded : encoded + "/"
  }

  // The scoped dialect hashes the query of a POST without a body as its payload.
  private var signsQueryAsPayload: Bool {
    isScoped && request.method == .post && (request.body ?? []).isEmpty
  }

  private var query: String { signsQueryAsPayload ? "" : sortedQuery }

  private var sortedQuery: String {
    guard isScoped else { return request.query.canonicallySorted.encoded }
    var seen: Set<String> = []
    return request.query
      .filter { seen.insert($0.name).inserted }
      .sorted { $0.name.lowercased().utf8.lexicographicallyPrecedes($1.name.lowercased().utf8) }
      .encoded
  }

  private var headers: String {
    signedHeaders
      .map { name in
        let value = request.headers[name] ?? ""
        return "\(name):\(isScoped ? value.collapsingSpace : value.trimmingSpace)\n"
      }
      .joined()
  }

  private var payloadHash: String {
    if signsQueryAsPayload { return Digest.sha256(sortedQuery.utf8) }
    let body = request.body ?? []
    guard !body.isEmpty, !isScoped, let given = request.headers["X-Sdk-Content-Sha256"] else {
      return Digest.sha256(body)
    }
    return given
  }
}

extension String {
  fileprivate var trimmingSpace: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  fileprivate var collapsingSpace: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
