/// Which bytes of a log are asked for, in the 2019 edition of the service (contract section 4.8).
public struct LogBytesQuery: Sendable, Hashable {
  /// The name of the file.
  public var file: String
  /// The offset of the first byte; -1 for the newest ones.
  public var startByte: Int64
  /// How many bytes, -2048 to 2048.
  public var byteCount: Int

  /// Asks for bytes.
  public init(file: String, startByte: Int64 = 0, byteCount: Int = 2048) {
    self.file = file
    self.startByte = startByte
    self.byteCount = byteCount
  }

  var items: [QueryItem] {
    [
      QueryItem("log_file", file), QueryItem("start_byte", String(max(startByte, -1))),
      QueryItem("offset", String(min(max(byteCount, -2048), 2048))),
    ]
  }
}
