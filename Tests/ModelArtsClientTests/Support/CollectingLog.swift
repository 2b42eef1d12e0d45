import Logging
import Synchronization

/// A log that tests can read.
final class CollectingLog: Sendable {
  private let collected = Mutex("")

  /// Everything that was logged, metadata included.
  var text: String { collected.withLock { $0 } }

  var logger: Logger {
    Logger(label: "test") { _ in Handler(log: self) }
  }

  private struct Handler: LogHandler {
    let log: CollectingLog
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      log.collected.withLock { $0 += "\(event.message) \(event.metadata ?? [:])\n" }
    }
  }
}
