internal import ModelArtsAPI

extension ModelArtsClient {
  /// Follows a log while the run writes it.
  ///
  /// - Parameters:
  ///   - file: The file; the first one that the run has where nil.
  ///   - version: The version.
  ///   - job: The job of the version.
  ///   - interval: How long to wait before asking again where nothing new came.
  public func following(
    logFile file: String? = nil, ofVersion version: Int64, ofJob job: Int64, interval: Duration = .seconds(2)
  ) -> LogFollowing {
    LogFollowing(client: self, file: file, version: version, job: job, interval: interval)
  }

  /// Reads the newest lines of a log, in their order, by walking back through it.
  ///
  /// - Parameters:
  ///   - count: How many lines at most.
  ///   - file: The file.
  ///   - version: The version.
  ///   - job: The job of the version.
  /// - Throws: ``ModelArtsError`` of kind `logUnavailable` where the log does not exist, or not any more.
  public func newestLogLines(
    _ count: Int, inFile file: String, ofVersion version: Int64, ofJob job: Int64
  ) async throws -> [String] {
    var pieces: [[String]] = []
    var position: String?
    var missing = count
    while missing > 0 {
      let place = position.map { LogQuery.Place.before($0) } ?? .newest
      // One more, since some editions send the line of the position again.
      let lineCount = min(missing + (position == nil ? 0 : 1), 500)
      let query = LogQuery(file: file, place: place, lineCount: lineCount)
      let piece = LogPiece(try await log(query, ofVersion: version, ofJob: job), without: position)
      guard !piece.lines.isEmpty else { break }
      pieces.append(piece.lines)
      missing -= piece.lines.count
      guard let start = piece.start, start != position else { break }
      position = start
    }
    return pieces.reversed().flatMap(\.self).suffix(max(0, count))
  }
}
