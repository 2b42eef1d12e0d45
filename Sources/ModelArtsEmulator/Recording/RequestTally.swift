internal import GRDB
internal import Synchronization

/// The calls that are counted but not stored yet.
///
/// Counting costs a read no write to the store: the counts are stored with the next change, when somebody asks for
/// them, and at the end. A kill loses those of the latest reads.
final class RequestTally: Sendable {
  private let pending = Mutex<[ServiceEndpoint: Int]>([:])

  /// Counts a call.
  func add(_ endpoint: ServiceEndpoint) {
    pending.withLock { $0[endpoint, default: 0] += 1 }
  }

  /// Stores what was counted along with what else a transaction does; keeps it where the transaction fails.
  ///
  /// - Parameters:
  ///   - db: The store in a transaction.
  ///   - body: The rest of the transaction.
  func storing<Result>(in db: Database, _ body: () throws -> Result) throws -> Result {
    let counts = pending.withLock { pending in
      defer { pending = [:] }
      return pending
    }
    do {
      try RequestCounts.add(counts, in: db)
      return try body()
    } catch {
      pending.withLock { $0.merge(counts, uniquingKeysWith: +) }
      throw error
    }
  }
}
