/// A piece of a log by lines (contract section 4.8).
///
/// Positions have 19 digits and exceed what a `Double` can hold, hence they are texts.
public struct LogLines: Sendable, Hashable {
  /// The records; each ends with a line feed, and live answers put another one between two of them.
  public let content: String
  /// How many records the piece has.
  public let lineCount: Int
  /// The position of the first record; nil where there is none.
  public let start: String?
  /// The position of the last record, from which reading goes on.
  public let end: String?
}

extension LogLines: ResponseBody {
  public static let documentName = "log"

  public init(json: JSONValue) throws(UnreadableBody) {
    let fields = try JSONFields(json, document: Self.documentName)
    content = try fields.text("content") ?? ""
    lineCount = try fields.count("lines") ?? 0
    start = try fields.text("start_line")
    end = try fields.text("end_line")
  }
}
