internal import GRDB

/// Temporary keys are stored, so that they stay valid when the emulator is restarted on its store.
extension AccessKey: FetchableRecord {
  init(row: Row) {
    id = row["id"]
    secret = row["secret"]
    securityToken = row["security_token"]
    expiryTime = row["expiry_time"]
  }

  /// Creates the table of temporary keys.
  static func createTable(_ db: Database) throws {
    try db.create(table: "temporary_keys") { table in
      table.primaryKey("id", .text)
      table.column("secret", .text).notNull()
      table.column("security_token", .text)
      table.column("expiry_time", .integer)
    }
  }

  /// The temporary key of an id; nil where none was issued.
  static func fetchOne(_ db: Database, id: String) throws -> AccessKey? {
    try fetchOne(db, sql: "SELECT * FROM temporary_keys WHERE id = ?", arguments: [id])
  }

  /// Stores the key.
  func insert(_ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO temporary_keys (id, secret, security_token, expiry_time) VALUES (?, ?, ?, ?)",
      arguments: [id, secret, securityToken, expiryTime])
  }
}
