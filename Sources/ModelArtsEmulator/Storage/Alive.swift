internal import GRDB

/// The condition that an object has not gone yet: deletion is accepted first and carried out later.
enum Alive {
  /// The condition on a table, with the service time as the only argument.
  static func sql(_ table: String) -> String { "(\(table).gone_time IS NULL OR \(table).gone_time > ?)" }

  /// Removes what has gone, which frees names and space.
  static func purge(at now: Int64, in db: Database) throws {
    try db.execute(cached: "DELETE FROM versions WHERE gone_time <= ?", arguments: [now])
    try db.execute(cached: "DELETE FROM jobs WHERE gone_time <= ?", arguments: [now])
    try DeletedConfigurations.purge(at: now, in: db)
  }
}
