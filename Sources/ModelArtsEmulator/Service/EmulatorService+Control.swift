internal import GRDB

/// What the owner of an emulator may do, from Swift and through the control interface alike.
extension EmulatorService {
  func counts() async throws -> RequestCounts {
    try await database.write { [tally] db in try tally.storing(in: db) { try RequestCounts(db) } }
  }

  func resetRecords() async throws {
    log.reset()
    try await database.write { [tally] db in try tally.storing(in: db) { try RequestCounts.reset(in: db) } }
  }

  /// Moves the clock forward and keeps the new time in the store.
  func advanceClock(by duration: Duration) async throws -> Int64 {
    try await database.write { [clock] db in
      clock.observe(try Counter.time.value(in: db))
      let now = clock.advance(by: duration)
      try Counter.time.set(now, in: db)
      return now
    }
  }

  /// Changes what the service offers, which may let waiting runs start or keep them waiting longer.
  func setCatalog(_ catalog: Catalog) async throws {
    updatePolicy { $0.catalog = catalog }
    try await database.write { [clock] db in
      clock.observe(try Counter.time.value(in: db))
      try NodeSchedule(db: db, now: clock.now()).settle(catalog)
    }
  }

  /// Stores what is not stored yet and closes the store.
  func close() {
    try? database.connections.write { [tally, clock] db in
      clock.observe(try Counter.time.value(in: db))
      // What a client has read stays so: without this, a fast clock would begin again at its latest change.
      try Counter.time.set(clock.now(), in: db)
      try tally.storing(in: db) {}
    }
    database.close()
  }

  /// Ends every token and temporary key that was issued so far.
  func expireTokens() async throws {
    try await database.write { db in
      try db.execute(sql: "UPDATE tokens SET expiry_time = 0")
      try db.execute(sql: "UPDATE temporary_keys SET expiry_time = 0")
    }
  }
}
