internal import GRDB

/// What the owner of an emulator may do, from Swift and through the control interface alike.
extension EmulatorService {
  func counts() async throws -> RequestCounts {
    try await database.queue.read(RequestCounts.init)
  }

  func resetRecords() async throws {
    log.reset()
    try await database.queue.write(RequestCounts.reset)
  }

  /// Moves the clock forward and keeps the new time in the store.
  func advanceClock(by duration: Duration) async throws -> Int64 {
    let now = clock.advance(by: duration)
    try await database.queue.write { try Counter.time.set(now, in: $0) }
    return now
  }

  /// Ends every token that was issued so far.
  func expireTokens() async throws {
    try await database.queue.write { try $0.execute(sql: "UPDATE tokens SET expiry_time = 0") }
  }
}
