package import TrainyardResources

/// What became of a launched run that was waited for.
package struct RunResult: Sendable, Hashable {
  package enum Ending: String, Sendable, Hashable {
    /// The run is where it was waited for: it runs, or it is complete.
    case reached
    /// The run ended in another way.
    case failed
    /// The time was over first.
    case timedOut = "timed_out"
    /// The program was interrupted first.
    case interrupted
    /// The run is not listed any more.
    case gone
  }

  /// The address of the run.
  package var address: Address
  package var run: RunReference
  package var ending: Ending

  package init(address: Address, run: RunReference, ending: Ending) {
    self.address = address
    self.run = run
    self.ending = ending
  }
}
