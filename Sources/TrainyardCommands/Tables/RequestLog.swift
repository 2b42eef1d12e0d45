internal import Logging

/// Writes a line for each request that was sent, without what it holds.
struct RequestLog: LogHandler {
  let context: CommandContext
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.debug

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  /// A duration as the client notes it, such as `0.130618554 seconds`.
  private func milliseconds(_ duration: String) -> String? {
    duration.split(separator: " ").first.flatMap { Double($0) }.map { "in \(Int(($0 * 1000).rounded())) ms" }
  }

  func log(event: LogEvent) {
    guard event.level == .debug else { return }
    func value(_ key: String) -> String? { event.metadata?[key].map { "\($0)" } }
    let words = [
      value("method"), value("path"), value("status"), value("reason"), value("duration").flatMap(milliseconds),
    ]
    context.detail("request: \(event.message) " + words.compactMap(\.self).joined(separator: " "))
  }
}

extension Logger {
  /// A log of requests in a line each.
  static func requests(in context: CommandContext) -> Logger {
    var logger = Logger(label: "requests") { _ in RequestLog(context: context) }
    logger.logLevel = .debug
    return logger
  }
}
