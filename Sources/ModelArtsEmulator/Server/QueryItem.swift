/// One decoded name and value of a query string.
struct QueryItem: Sendable, Hashable {
  var name: String
  var value: String

  /// Reads a query string; `+` stands for itself, since the service's signers write a space as `%20`.
  static func parse(_ text: some StringProtocol) -> [QueryItem] {
    text.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return QueryItem(
        name: PercentCoding.decode(parts.first ?? ""),
        value: parts.count > 1 ? PercentCoding.decode(parts[1]) : "")
    }
  }
}
