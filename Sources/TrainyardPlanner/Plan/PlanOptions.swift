package import TrainyardResources

/// What people allow and ask for beyond the manifests.
package struct PlanOptions: Sendable, Hashable {
  package var ownership: OwnershipPatterns
  /// Whether all of the project's specs were loaded, so that what they lack may be deleted.
  package var inputIsComplete: Bool
  package var limits: GuardLimits
  /// Addresses of unmarked objects to take under management.
  package var adopt: Set<String>
  /// Addresses of other owners' objects to take under management.
  package var takeOver: Set<String>
  /// Addresses whose running versions may be ended.
  package var allowKill: Set<String>
  /// Addresses of entries or jobs that are launched although history may hold them.
  package var relaunch: Set<String>
  /// Addresses of jobs whose hold is lifted.
  package var release: Set<String>
  /// The objects that the plan is limited to.
  package var filter: AddressFilter

  package init(
    ownership: OwnershipPatterns = OwnershipPatterns(), inputIsComplete: Bool = true,
    limits: GuardLimits = GuardLimits(),
    adopt: Set<String> = [], takeOver: Set<String> = [], allowKill: Set<String> = [], relaunch: Set<String> = [],
    release: Set<String> = [], filter: AddressFilter = AddressFilter()
  ) {
    self.ownership = ownership
    self.inputIsComplete = inputIsComplete
    self.limits = limits
    self.adopt = adopt
    self.takeOver = takeOver
    self.allowKill = allowKill
    self.relaunch = relaunch
    self.release = release
    self.filter = filter
  }
}
