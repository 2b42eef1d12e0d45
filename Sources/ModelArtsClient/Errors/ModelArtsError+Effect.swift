extension ModelArtsError {
  /// What a failed request has done; for reads it is without consequence.
  public enum Effect: String, Sendable, Hashable, CaseIterable {
    /// Nothing left this machine.
    case notSent
    /// The service says, in an answer of its own, that it did nothing.
    case refused
    /// It may have been carried out.
    case unknown
  }
}
