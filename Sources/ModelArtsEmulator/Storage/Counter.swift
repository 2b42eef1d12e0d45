internal import GRDB

/// A number that outlives the process.
enum Counter: String {
  case job
  case version
  /// The latest service time, in epoch milliseconds.
  case time

  /// The stored value, nil where none was stored.
  func value(in db: Database) throws -> Int64? {
    try Int64.fetchOne(db, cached: "SELECT value FROM counters WHERE name = ?", arguments: [rawValue])
  }

  /// Stores a value.
  func set(_ value: Int64, in db: Database) throws {
    try db.execute(
      cached: """
        INSERT INTO counters (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """,
      arguments: [rawValue, value])
  }

  /// Takes the next number; an id is never given twice, whatever is deleted.
  func next(in db: Database) throws -> Int64 {
    let next = try (value(in: db) ?? first) + 1
    try set(next, in: db)
    return next
  }

  // Six and seven digits, as the recorded ids have.
  private var first: Int64 {
    switch self {
    case .job: 567_000
    case .version: 1_108_000
    case .time: 0
    }
  }
}
