internal import HTTPTypes

/// The text that a signature covers (authentication page, sections 3 and 3.1).
struct CanonicalRequest {
  let request: IncomingRequest
  let header: SignatureHeader

  /// The text with a given payload hash.
  ///
  /// - Throws: ``SignatureFailure`` where a signed header is not in the request.
  func text(payloadHash: String) throws(SignatureFailure) -> String {
    [
      request.method.rawValue.uppercased(), path, query, try headers(), header.signedHeaders.joined(separator: ";"),
      payloadHash,
    ].joined(separator: "\n")
  }

  private var isLegacy: Bool { header.scope != nil }

  private var path: String {
    let encoded = PercentCoding.decode(request.path)
      .split(separator: "/", omittingEmptySubsequences: false)
      .map { PercentCoding.encode($0) }
      .joined(separator: "/")
    return encoded.hasSuffix("/") ? encoded : encoded + "/"
  }

  /// The sorted query; in the legacy dialect a POST without a body signs its query as the payload instead.
  var query: String {
    if isLegacy, request.method == .post, request.body.isEmpty { return "" }
    return sortedQuery
  }

  /// The query in the order of its dialect.
  var sortedQuery: String {
    (isLegacy ? legacyItems : items)
      .map { PercentCoding.encode($0.name) + "=" + PercentCoding.encode($0.value) }
      .joined(separator: "&")
  }

  // By code point before encoding, which the order of UTF-8 bytes is too.
  private var items: [QueryItem] {
    request.query.sorted { first, second in
      first.name == second.name
        ? first.value.utf8.lexicographicallyPrecedes(second.value.utf8)
        : first.name.utf8.lexicographicallyPrecedes(second.name.utf8)
    }
  }

  private var legacyItems: [QueryItem] {
    var seen: Set<String> = []
    return request.query
      .filter { seen.insert($0.name).inserted }
      .sorted { $0.name.lowercased().utf8.lexicographicallyPrecedes($1.name.lowercased().utf8) }
  }

  private func headers() throws(SignatureFailure) -> String {
    var text = ""
    for name in header.signedHeaders {
      guard let value = request.header(name) else { throw .malformed("the signed header \(name) is missing") }
      text += "\(name):\(isLegacy ? value.collapsingSpace : value.trimmingSpace)\n"
    }
    return text
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
