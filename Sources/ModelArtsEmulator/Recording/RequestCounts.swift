internal import GRDB

/// How often each endpoint was called since the store was created or its counts were reset.
public struct RequestCounts: Sendable, Hashable {
  /// The calls of each endpoint that was called.
  public let byEndpoint: [ServiceEndpoint: Int]

  /// The calls of an endpoint.
  public subscript(endpoint: ServiceEndpoint) -> Int { byEndpoint[endpoint] ?? 0 }

  /// All calls.
  public var total: Int { byEndpoint.values.reduce(0, +) }

  /// The calls that ask for a change of jobs, versions or configurations, whatever was answered.
  public var mutating: Int { byEndpoint.filter { $0.key.isMutating }.values.reduce(0, +) }

  init(_ db: Database) throws {
    let rows = try Row.fetchAll(db, sql: "SELECT endpoint, count FROM request_counts")
    let pairs = rows.compactMap { row in
      ServiceEndpoint(rawValue: row["endpoint"]).map { ($0, row["count"] as Int) }
    }
    byEndpoint = Dictionary(pairs) { first, _ in first }
  }

  /// Adds calls to the stored ones.
  static func add(_ counts: [ServiceEndpoint: Int], in db: Database) throws {
    for (endpoint, count) in counts {
      try db.execute(
        cached: """
          INSERT INTO request_counts (endpoint, count) VALUES (?, ?)
          ON CONFLICT (endpoint) DO UPDATE SET count = count + excluded.count
          """,
        arguments: [endpoint.rawValue, count])
    }
  }

  static func reset(in db: Database) throws {
    try db.execute(sql: "DELETE FROM request_counts")
  }
}
