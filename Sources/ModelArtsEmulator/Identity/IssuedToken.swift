internal import GRDB

/// A token that the identity service gave out; it stays valid when the emulator is restarted on its store.
struct IssuedToken: FetchableRecord {
  var token: String
  /// The project it is good for; nil for a token of the whole account.
  var projectID: String?
  /// Wall time in epoch milliseconds.
  var expiryTime: Int64

  init(projectID: String?, expiryTime: Int64) {
    token = RandomToken.make(bytes: 96)
    self.projectID = projectID
    self.expiryTime = expiryTime
  }

  init(row: Row) {
    token = row["token"]
    projectID = row["project_id"]
    expiryTime = row["expiry_time"]
  }

  /// The stored token of a text; nil where none was issued.
  static func fetchOne(_ db: Database, token: String) throws -> IssuedToken? {
    try fetchOne(db, sql: "SELECT * FROM tokens WHERE token = ?", arguments: [token])
  }

  /// Stores the token.
  func insert(_ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO tokens (token, project_id, expiry_time) VALUES (?, ?, ?)",
      arguments: [token, projectID, expiryTime])
  }
}
