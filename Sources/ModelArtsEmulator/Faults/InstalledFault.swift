/// A rule that is active, with what it has done so far.
public struct InstalledFault: Sendable, Hashable, Identifiable {
  /// The number by which the rule can be removed, from 1 in the order of installation; never given twice.
  public let id: Int
  /// The rule.
  public let rule: FaultRule
  /// How many requests the rule was about.
  public internal(set) var matches = 0
  /// How many of these were hit.
  public internal(set) var hits = 0
}
