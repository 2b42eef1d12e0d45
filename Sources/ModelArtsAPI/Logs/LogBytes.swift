/// A piece of a log by bytes, of the 2019 edition only (contract section 4.8).
public struct LogBytes: Sendable, Hashable {
  /// The text.
  public let content: String
  /// How many bytes the piece has.
  public let byteCount: Int64?
  /// The offset behind the piece.
  public let endByte: Int64?
}

extension LogBytes: ResponseBody {
  public static let documentName = "log"

  public init(json: JSONValue) throws(UnreadableBody) {
    let fields = try JSONFields(json, document: Self.documentName)
    content = try fields.text("log") ?? ""
    // The reference names one key in its table and prints the other in its sample.
    byteCount = try fields.integer(fields.raw("log_byte_count") == nil ? "count" : "log_byte_count")
    endByte = try fields.integer("end_byte")
  }
}
