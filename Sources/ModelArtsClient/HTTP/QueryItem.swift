/// One decoded pair of a query.
public struct QueryItem: Sendable, Hashable {
  /// The name, not encoded.
  public var name: String
  /// The value, not encoded.
  public var value: String

  /// Creates a pair.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

extension [QueryItem] {
  /// The pairs by name, then value, in the order of their code points, as the signature asks for.
  var canonicallySorted: [QueryItem] {
    // UTF-8 bytes sort as code points do; `<` on String would compare normalised forms.
    sorted { first, second in
      first.name.utf8.elementsEqual(second.name.utf8)
        ? first.value.utf8.lexicographicallyPrecedes(second.value.utf8)
        : first.name.utf8.lexicographicallyPrecedes(second.name.utf8)
    }
  }

  /// The encoded pairs, joined as they stand on the request line.
  var encoded: String {
    map { PercentEncoding.encode($0.name) + "=" + PercentEncoding.encode($0.value) }.joined(separator: "&")
  }
}
