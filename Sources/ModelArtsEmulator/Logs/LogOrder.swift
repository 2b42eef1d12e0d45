/// Which side of a known position is asked for; the words are the service's and read the wrong way round.
enum LogOrder: String, CaseIterable {
  /// The lines after the position.
  case desc
  /// The lines before the position.
  case asc
}
