package import TrainyardResources

/// A declared object or run that is as it should be.
package struct UnchangedObject: Sendable, Hashable {
  package var address: Address
  /// The service's name of the version that the run is, nil for jobs and configurations.
  package var version: String?
  package var status: RunStatus?
  package var origin: Origin?

  package init(_ address: Address, version: String? = nil, status: RunStatus? = nil, origin: Origin? = nil) {
    self.address = address
    self.version = version
    self.status = status
    self.origin = origin
  }
}

/// A remote object that nobody declared and that is left alone.
package struct UnmanagedObject: Sendable, Hashable {
  package var address: Address
  package var status: RunStatus?
  /// The nodes that it occupies, 0 unless it is active.
  package var activeNodes: Int

  package init(_ address: Address, status: RunStatus? = nil, activeNodes: Int = 0) {
    self.address = address
    self.status = status
    self.activeNodes = activeNodes
  }
}
