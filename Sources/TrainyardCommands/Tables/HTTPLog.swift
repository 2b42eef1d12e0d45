internal import Logging
internal import TrainyardDiagnostics

/// Writes what crosses the wire for a person to read.
struct HTTPLog: LogHandler {
  let console: Console
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.trace

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    // The notes of higher levels say the same in short.
    guard event.level == .trace else { return }
    let lines = "\(event.message)".split(separator: "\n", omittingEmptySubsequences: false)
    console.writeError(lines.map { "http: " + String($0).visible + "\n" }.joined())
  }
}

extension Logger {
  /// A log of requests and responses.
  static func http(to console: Console) -> Logger {
    var logger = Logger(label: "http") { _ in HTTPLog(console: console) }
    logger.logLevel = .trace
    return logger
  }
}
