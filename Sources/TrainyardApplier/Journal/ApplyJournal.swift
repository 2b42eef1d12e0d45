/// Keeps what was sent beyond the life of the program, so that the next run can look what came of it.
///
/// It is no state: an apply works without it.
package protocol ApplyJournal: Sendable {
  /// Records a request before it is sent; when this returns, the record survives a crash.
  func record(_ intent: JournalIntent)

  /// Records how an action ended.
  ///
  /// - Parameter isKnown: Whether it is known what came of everything that was sent for it.
  func record(_ result: ActionResult, isKnown: Bool)
}
