/// Which lines of a log are asked for (contract section 4.8).
public struct LogQuery: Sendable, Hashable {
  /// Where reading begins.
  public enum Place: Sendable, Hashable {
    /// The newest lines.
    case newest
    /// The lines behind a position, which is the end of a piece read before.
    case after(String)
    /// The lines in front of a position, which is the start of a piece read before.
    case before(String)
  }

  /// The name of the file.
  public var file: String
  /// Where reading begins.
  public var place: Place
  /// How many lines, 1 to 500.
  public var lineCount: Int

  /// Asks for lines.
  public init(file: String, place: Place = .newest, lineCount: Int = 50) {
    self.file = file
    self.place = place
    self.lineCount = lineCount
  }
}

extension LogQuery {
  // The service's words are the wrong way round: `desc` is what follows a position, `asc` what precedes it.
  var items: [QueryItem] {
    let fixed = [QueryItem("log_file", file), QueryItem("lines", String(min(max(lineCount, 1), 500)))]
    switch place {
    case .newest: return fixed
    case .after(let position): return fixed + [QueryItem("base_line", position), QueryItem("order", "desc")]
    case .before(let position): return fixed + [QueryItem("base_line", position), QueryItem("order", "asc")]
    }
  }
}
