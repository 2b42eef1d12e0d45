/// The forms of texts, as regular expressions.
enum APIPatterns {
  static let name = "^[A-Za-z0-9_-]{1,64}$"
  static let versionName = "^V[0-9]{4,}$"
  static let resourceID = "^job[0-9a-f]{8}$"
  /// A time of the identity service.
  static let time = #"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$"#

  /// Printable ASCII but for space, quotes, brackets and the slash; or Chinese.
  private static let letter = #"!-&(-.0-Z\\^_a-z|~㐀-䶿一-鿿"#

  /// A path of the object storage, below a bucket.
  static let path = "^/[\(letter)]+/+[\(letter)][\(letter)/]*$"
  /// The same, or nothing.
  static let optionalPath = "^(/[\(letter)]+/+[\(letter)][\(letter)/]*)?$"
}
