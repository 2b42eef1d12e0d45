/// A way to break the launch protocol on purpose, to see that the simulation finds it.
package enum Sabotage: String, Sendable, CaseIterable {
  /// A create whose answer was lost is sent again without looking.
  case resendBlindly
  /// The newest version is taken for the lost one, whatever it holds.
  case adoptByCount
  /// Before a create, versions that appeared since the plan are not seen.
  case noLookBefore
}
