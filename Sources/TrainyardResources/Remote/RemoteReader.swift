/// What planning may ask of the service: reading, nothing else.
package protocol RemoteReader: Sendable {
  /// Reads everything in scope.
  ///
  /// - Throws: ``RemoteError``.
  func observe(_ scope: ObservationScope) async throws -> ObservedState

  /// Reads one job with its versions again.
  ///
  /// - Returns: Nil where the job does not exist.
  /// - Throws: ``RemoteError``.
  func observeJob(named name: String) async throws -> ObservedJob?

  /// Reads one configuration again.
  ///
  /// - Returns: Nil where the configuration does not exist.
  /// - Throws: ``RemoteError``.
  func observeConfiguration(named name: String) async throws -> ObservedConfiguration?
}
