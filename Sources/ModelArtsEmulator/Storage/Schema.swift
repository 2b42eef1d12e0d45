internal import GRDB

/// The tables of a store, as a list of migrations that only ever grows.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 jobs, versions, configurations", migrate: createService)
    migrator.registerMigration("2 tokens, counters, request counts", migrate: createBookkeeping)
    return migrator
  }

  private static func createService(_ db: Database) throws {
    try db.create(table: "jobs") { table in
      table.primaryKey("job_id", .integer)
      table.column("name", .text).notNull().indexed()
      table.column("description", .text).notNull()
      table.column("workspace_id", .text).notNull().indexed()
      table.column("create_time", .integer).notNull()
      table.column("issued_versions", .integer).notNull().defaults(to: 0)
      table.column("gone_time", .integer)
    }
    try db.create(table: "versions") { table in
      table.primaryKey("version_id", .integer)
      table.column("job_id", .integer).notNull().references("jobs", onDelete: .cascade)
      table.column("number", .integer).notNull()
      // No reference: a version may outlive the one it was made from (contract section 10, row 25).
      table.column("previous_id", .integer)
      table.column("description", .text).notNull()
      table.column("settings", .text).notNull()
      for column in RunTimeline.columns { table.column(column, .integer) }
      table.column("gone_time", .integer)
      table.uniqueKey(["job_id", "number"])
    }
    try db.create(indexOn: "versions", columns: ["job_id", "version_id"])
    try db.create(table: "configurations") { table in
      table.primaryKey("name", .text)
      table.column("description", .text).notNull()
      table.column("create_time", .integer).notNull()
      table.column("settings", .text).notNull()
    }
  }

  private static func createBookkeeping(_ db: Database) throws {
    try db.create(table: "tokens") { table in
      table.primaryKey("token", .text)
      table.column("project_id", .text)
      table.column("expiry_time", .integer).notNull()
    }
    try db.create(table: "counters") { table in
      table.primaryKey("name", .text)
      table.column("value", .integer).notNull()
    }
    try db.create(table: "request_counts") { table in
      table.primaryKey("endpoint", .text)
      table.column("count", .integer).notNull()
    }
  }
}
