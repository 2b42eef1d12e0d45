internal import TrainyardResources

/// A version that a plan stops, deletes, or stops and then deletes.
struct VersionEnd {
  let version: ObservedVersion
  let address: Address
  let reason: Reason
  private let stops: Bool
  private let deletes: Bool

  init(_ version: ObservedVersion, _ address: Address, _ reason: Reason, stops: Bool, deletes: Bool) {
    self.version = version
    self.address = address
    self.reason = reason
    self.stops = stops
    self.deletes = deletes
  }

  var stopID: Action.ID? { stops ? Action.ID(.stopVersion, address) : nil }
  var deleteID: Action.ID? { deletes ? Action.ID(.deleteVersion, address) : nil }

  /// The action that comes first, which is the one that ends the run.
  var firstID: Action.ID { Action.ID(stops ? .stopVersion : .deleteVersion, address) }

  /// What the first action ends.
  var kills: [RunningVersion] { version.mayRun ? [RunningVersion(version)] : [] }
}
