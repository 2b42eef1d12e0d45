internal import GRDB

/// Configurations that are gone, as long as a rule lets lists lag behind: the service deletes them at once.
enum DeletedConfigurations {
  static func createTable(in db: Database) throws {
    try db.create(table: "deleted_configurations") { table in
      table.column("name", .text).notNull()
      table.column("description", .text).notNull()
      table.column("create_time", .integer).notNull()
      table.column("settings", .text).notNull()
      table.column("gone_time", .integer).notNull().indexed()
    }
  }

  /// Keeps a configuration that is about to be deleted.
  static func keep(_ name: String, goneAt time: Int64, in db: Database) throws {
    try db.execute(
      cached: """
        INSERT INTO deleted_configurations (name, description, create_time, settings, gone_time)
        SELECT name, description, create_time, settings, ? FROM configurations WHERE name = ?
        """,
      arguments: [time, name])
  }

  /// Forgets those that were gone at a time.
  static func purge(at time: Int64, in db: Database) throws {
    try db.execute(cached: "DELETE FROM deleted_configurations WHERE gone_time <= ?", arguments: [time])
  }

  private static let columns = "name, description, create_time, settings"

  /// The table that a list of the configurations at a time reads, with ``arguments(at:)``.
  static let table = """
    (SELECT \(columns) FROM configurations WHERE create_time <= ? UNION ALL
    SELECT \(columns) FROM deleted_configurations WHERE create_time <= ? AND gone_time > ?)
    """

  /// The arguments of ``table`` for a time in epoch milliseconds of the service.
  static func arguments(at time: Int64) -> StatementArguments { [time, time, time] }
}
