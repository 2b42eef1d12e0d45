package import TrainyardResources

/// Something that would be done if it were safe, or allowed: shown, not sent.
package struct WithheldAction: Sendable, Hashable {
  package enum Cause: String, Sendable, Hashable, CaseIterable, Codable {
    /// A version is missing remotely that may have been this run.
    case history
    /// An undeclared job with our mark holds the same runs.
    case possibleRename = "possible_rename"
    /// A run of the job was not recognised after its launch.
    case hold
    /// The service listed fewer versions than it counts.
    case observationIncomplete = "observation_incomplete"
    /// The job is protected.
    case protected
    /// The job is adopted by this plan; ends wait for the next.
    case adoption
    /// The run is ending already, or cannot be stopped in its present state.
    case ending
  }

  package var address: Address
  /// What would be done.
  package var kind: Action.Kind
  package var cause: Cause
  /// The explanation, with the way past it where there is one.
  package var words: String
  package var origin: Origin?

  package init(_ address: Address, _ kind: Action.Kind, _ cause: Cause, _ words: String, origin: Origin? = nil) {
    self.address = address
    self.kind = kind
    self.cause = cause
    self.words = words
    self.origin = origin
  }
}
