/// A value of a field as people read it: what is absent in words, blanks at the ends in quotes, a long one by a part.
struct ValueText: CustomStringConvertible {
  /// The most characters that are shown of a value, unless all of it is asked for.
  static let limit = 200

  let description: String

  /// - Parameters:
  ///   - value: The value, nil where there is none.
  ///   - other: The value that it is compared with; of long ones is shown where they begin to differ.
  ///   - isWhole: Whether all of it is shown.
  init(_ value: String?, besides other: String? = nil, isWhole: Bool = false) {
    guard let value else {
      description = "(none)"
      return
    }
    let isQuoted = value.isEmpty || value.first == " " || value.last == " "
    // Counting the characters of a short text by its bytes is enough to know that it is short.
    guard !isWhole, value.utf8.count > Self.limit, value.count > Self.limit else {
      description = isQuoted ? "\"\(value)\"" : value
      return
    }
    let start = Self.start(of: value, besides: other)
    let part = value.dropFirst(start).prefix(Self.limit)
    let isCut = start + part.count < value.count
    description = (start > 0 ? "…" : "") + part + (isCut ? "…" : "") + " (\(value.count) characters)"
  }

  /// Where the shown part begins: a little before the first difference.
  private static func start(of value: String, besides other: String?) -> Int {
    guard let other else { return 0 }
    let common = zip(value, other).prefix { $0 == $1 }.count
    return common > limit / 2 ? min(common, value.count) - limit / 4 : 0
  }
}
