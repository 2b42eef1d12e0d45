/// The parts of a query that every list has.
enum PageItems {
  /// Page number and size, clamped to what the service takes.
  static func of(page: Int, size: Int, maximumSize: Int = 1000) -> [QueryItem] {
    [
      QueryItem("page", String(min(max(page, 1), 65535))),
      QueryItem("per_page", String(min(max(size, 1), maximumSize))),
    ]
  }

  /// The searched text; the service refuses one of more than 64 characters, so that a longer one is left to the
  /// client's own filter.
  static func search(_ text: String?) -> [QueryItem] {
    guard let text, !text.isEmpty, text.count <= 64 else { return [] }
    return [QueryItem("search_content", text)]
  }
}
