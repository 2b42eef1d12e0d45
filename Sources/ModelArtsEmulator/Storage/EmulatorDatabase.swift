internal import FoundationEssentials
internal import GRDB

/// The state of an emulator: one SQLite connection, in memory or on a file.
///
/// A write is one transaction, and it is in the file before its caller goes on: a process that is killed loses
/// nothing that was acknowledged. The write-ahead log is synchronised at checkpoints only, so a power cut may lose
/// the latest writes, never the file.
struct EmulatorDatabase: Sendable {
  let queue: DatabaseQueue

  /// Opens a store and brings it to the current schema.
  ///
  /// - Throws: ``EmulatorError`` where the file cannot be used or was written by a newer emulator.
  init(_ location: StoreLocation) throws {
    do {
      queue = try Self.open(location)
      let superseded = try queue.read(Schema.migrator.hasBeenSuperseded)
      if superseded { throw EmulatorError.newerStore(location) }
      try Schema.migrator.migrate(queue)
    } catch let error as EmulatorError {
      throw error
    } catch {
      throw EmulatorError.unusableStore(location, reason: String(describing: error))
    }
  }

  private static func open(_ location: StoreLocation) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    switch location {
    case .memory:
      return try DatabaseQueue(configuration: configuration)
    case .file(let path):
      let folder = URL(filePath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      configuration.journalMode = .wal
      return try DatabaseQueue(path: path, configuration: configuration)
    }
  }

  /// The latest service time that the store has seen, nil for a new one.
  func latestTime() throws -> Int64? {
    try queue.read { try Counter.time.value(in: $0) }
  }

  /// Closes the connection; a store that is still busy is closed when its last user lets go.
  func close() {
    try? queue.close()
  }
}
