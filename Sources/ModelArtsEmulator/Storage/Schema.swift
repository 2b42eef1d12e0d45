internal import GRDB

/// The tables of a store, as a list of migrations that only ever grows.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 jobs, versions, configurations", migrate: createService)
    migrator.registerMigration("2 tokens, counters, request counts", migrate: createBookkeeping)
    migrator.registerMigration("3 queues for nodes, failing deletions", migrate: addQueues)
    migrator.registerMigration("4 temporary keys", migrate: AccessKey.createTable)
    migrator.registerMigration("5 deleted configurations", migrate: DeletedConfigurations.createTable)
    return migrator
  }

  /// What a timeline was before runs could queue.
  private static let timelineColumns = [
    "create_time", "waiting_time", "running_time", "end_time", "outcome", "stop_time", "stopped_time", "delete_time",
  ]

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
      for column in timelineColumns { table.column(column, .integer) }
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
    for (counter, table) in [(Counter.job, "jobs"), (.version, "versions")] {
      try db.execute(
        sql: "INSERT INTO counters SELECT ?, max(\(counter.rawValue)_id) FROM \(table) HAVING count(*) > 0",
        arguments: [counter.rawValue])
    }
    try db.create(table: "request_counts") { table in
      table.primaryKey("endpoint", .text)
      table.column("count", .integer).notNull()
    }
  }

  private static func addQueues(_ db: Database) throws {
    try db.alter(table: "versions") { table in
      table.add(column: "spec_id", .integer)
      table.add(column: "nodes", .integer).notNull().defaults(to: 1)
      table.add(column: "ready_time", .integer)
      // From when on a run neither holds nodes nor waits for any.
      table.add(column: "free_time", .integer)
      table.add(column: "delete_failed_time", .integer)
      table.add(column: "stopping", .integer)
      table.add(column: "deletion_delay", .integer)
      table.add(column: "failed_deletions", .integer).notNull().defaults(to: 0)
    }
    try db.execute(
      sql: """
        UPDATE versions SET
          spec_id = json_extract(settings, '$.specID'), nodes = json_extract(settings, '$.workerCount'),
          ready_time = running_time,
          free_time = CASE
            WHEN outcome IN (3, 5, 22) THEN running_time
            WHEN min(coalesce(stop_time, end_time), coalesce(delete_time, end_time)) <= running_time
              THEN min(coalesce(stop_time, end_time), coalesce(delete_time, end_time))
            WHEN min(coalesce(stop_time, end_time), coalesce(delete_time, end_time)) < end_time
              THEN coalesce(stopped_time, gone_time, end_time)
            ELSE end_time END
        """)
    try db.create(indexOn: "versions", columns: ["spec_id", "free_time"])
    // Counting and paging the versions of a job need nothing but this index; what goes is found without a search.
    try db.drop(index: "index_versions_on_job_id_version_id")
    try db.create(indexOn: "versions", columns: ["job_id", "version_id", "gone_time"])
    for table in ["jobs", "versions"] {
      try db.create(index: "\(table)_going", on: table, columns: ["gone_time"], condition: Column("gone_time") != nil)
    }
  }
}
