extension ModelArtsEmulator {
  /// The service time in epoch milliseconds.
  public var now: Int64 { service.clock.now() }

  /// Moves the service time forward; works on every kind of clock.
  ///
  /// - Parameter duration: How far; a negative duration does nothing.
  /// - Returns: The new time in epoch milliseconds.
  @discardableResult
  public func advanceClock(by duration: Duration) async throws -> Int64 {
    try await service.advanceClock(by: duration)
  }

  /// The latest requests of this process in the order of their arrival: at most 10,000, and 16 MiB of their texts.
  public func requests() -> [RecordedRequest] { service.log.requests }

  /// How often each endpoint was called since the store was created or ``resetRequests()``.
  public func requestCounts() async throws -> RequestCounts { try await service.counts() }

  /// How many requests asked for a change of jobs, versions or configurations, whatever was answered.
  public func mutatingRequestCount() async throws -> Int { try await service.counts().mutating }

  /// Forgets all recorded requests and counts.
  public func resetRequests() async throws { try await service.resetRecords() }

  /// Adds fault rules after the ones that are active.
  ///
  /// - Returns: The numbers of the new rules, by which they can be removed.
  @discardableResult
  public func install(_ faults: [FaultRule]) -> [Int] { service.faults.install(faults) }

  /// The active fault rules with what they have done so far, in the order in which they apply.
  public func faults() -> [InstalledFault] { service.faults.installed }

  /// Ends one fault.
  ///
  /// - Parameter id: The number of the rule.
  /// - Returns: Whether there was such a rule.
  @discardableResult
  public func removeFault(_ id: Int) -> Bool { service.faults.remove(id) }

  /// Ends all faults.
  public func removeFaults() { service.faults.removeAll() }

  /// Changes the quirks of the answers that follow.
  public func setQuirks(_ quirks: EmulatorQuirks) { service.updatePolicy { $0.quirks = quirks } }

  /// Changes the rules for runs that are created from now on.
  public func setRunRules(_ rules: [RunRule]) { service.updatePolicy { $0.runRules = rules } }

  /// Changes what the service offers.
  ///
  /// Where the number of nodes of a flavor changes, the runs that wait for them are planned again at once.
  public func setCatalog(_ catalog: Catalog) async throws { try await service.setCatalog(catalog) }

  /// Ends every token that was issued so far, as a changed password does.
  public func expireTokens() async throws { try await service.expireTokens() }
}
