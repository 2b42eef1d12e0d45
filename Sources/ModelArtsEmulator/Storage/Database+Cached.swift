internal import GRDB

extension Database {
  /// Executes a statement that is compiled once a connection.
  func execute(cached sql: String, arguments: StatementArguments = StatementArguments()) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}

extension FetchableRecord {
  /// The first record of a query that is compiled once a connection.
  static func fetchOne(
    _ db: Database, cached sql: String, arguments: StatementArguments = StatementArguments()
  ) throws -> Self? {
    try fetchOne(try db.cachedStatement(sql: sql), arguments: arguments)
  }

  /// The records of a query that is compiled once a connection.
  static func fetchAll(
    _ db: Database, cached sql: String, arguments: StatementArguments = StatementArguments()
  ) throws -> [Self] {
    try fetchAll(try db.cachedStatement(sql: sql), arguments: arguments)
  }
}

extension DatabaseValueConvertible where Self: StatementColumnConvertible {
  /// The first value of a query that is compiled once a connection.
  static func fetchOne(
    _ db: Database, cached sql: String, arguments: StatementArguments = StatementArguments()
  ) throws -> Self? {
    try fetchOne(try db.cachedStatement(sql: sql), arguments: arguments)
  }
}
