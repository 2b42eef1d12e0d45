internal import Foundation
internal import GRDB

/// The state of an emulator in SQLite, in memory or on a file.
///
/// A write is one transaction, and it is in the file before its caller goes on: a process that is killed loses
/// nothing that was acknowledged. The write-ahead log is synchronised at checkpoints only, so a power cut may lose
/// the latest writes, never the file. Reads on a file see the latest write and do not wait for one; several processes
/// may use one file, whose writes take turns.
struct EmulatorDatabase: Sendable {
  /// How long a write waits for one of another process.
  private static let patience: Double = 10
  /// How often opening is tried while other processes open, migrate or close the same file.
  private static let attempts = 20

  /// A pool of connections on a file, one connection in memory.
  let connections: any DatabaseWriter

  /// Opens a store and brings it to the current schema.
  ///
  /// - Throws: ``EmulatorError`` where the file cannot be used or was written by a newer emulator.
  init(_ location: StoreLocation) throws {
    do {
      connections = try Self.retrying { try Self.open(location) }
    } catch let error as EmulatorError {
      throw error
    } catch {
      throw EmulatorError.unusableStore(location, reason: Self.reason(of: error))
    }
  }

  private static func open(_ location: StoreLocation) throws -> any DatabaseWriter {
    let connections = try connect(to: location)
    let superseded = try connections.read(Schema.migrator.hasBeenSuperseded)
    if superseded {
      try connections.close()
      throw EmulatorError.newerStore(location)
    }
    try Schema.migrator.migrate(connections)
    return connections
  }

  private static func connect(to location: StoreLocation) throws -> any DatabaseWriter {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    switch location {
    case .memory:
      return try DatabaseQueue(configuration: configuration)
    case .file(let path):
      let folder = URL(filePath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      return try DatabasePool(path: path, configuration: configuration)
    }
  }

  /// Tries again what fails because another process opens the same file at the same time.
  private static func retrying<Value>(_ body: () throws -> Value) throws -> Value {
    for _ in 1..<attempts {
      do {
        return try body()
      } catch let error as DatabaseError where isPassing(error) {
        Thread.sleep(forTimeInterval: 0.05)
      }
    }
    return try body()
  }

  /// Whether an error may be gone in a moment: a lock, or a migration that another process has done in between.
  private static func isPassing(_ error: DatabaseError) -> Bool {
    [.SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_CANTOPEN, .SQLITE_ERROR, .SQLITE_CONSTRAINT, .SQLITE_SCHEMA]
      .contains(error.resultCode)
  }

  private static func reason(of error: any Error) -> String {
    guard let error = error as? DatabaseError else { return String(describing: error) }
    return switch error.resultCode {
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: "it is no SQLite file, or a damaged one"
    case .SQLITE_CANTOPEN: "the file cannot be opened"
    case .SQLITE_READONLY: "the file or its folder cannot be written"
    case .SQLITE_BUSY, .SQLITE_LOCKED: "another process is using it and does not let go"
    case .SQLITE_FULL: "the disk is full"
    default: error.message ?? String(describing: error)
    }
  }

  /// The latest service time that the store has seen, nil for a new one.
  func latestTime() throws -> Int64? {
    try connections.read { try Counter.time.value(in: $0) }
  }

  /// Reads in one snapshot.
  func read<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
    try await connections.read(body)
  }

  /// Writes in one transaction, which an error undoes.
  func write<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
    try await connections.write(body)
  }

  /// Closes the connections; a store that is still busy is closed when its last user lets go.
  func close() {
    try? connections.close()
  }
}
