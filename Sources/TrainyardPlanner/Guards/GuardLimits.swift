/// How much one plan may do without being approved by its hash.
package struct GuardLimits: Sendable, Hashable {
  package var maxDeletes: Int
  /// The share of the existing objects of one kind that may be deleted, in percent, from the second delete on.
  package var maxDeletePercent: Int
  package var maxLaunches: Int
  package var maxNodes: Int

  package init(maxDeletes: Int = 10, maxDeletePercent: Int = 30, maxLaunches: Int = 20, maxNodes: Int = 32) {
    self.maxDeletes = maxDeletes
    self.maxDeletePercent = maxDeletePercent
    self.maxLaunches = maxLaunches
    self.maxNodes = maxNodes
  }
}
