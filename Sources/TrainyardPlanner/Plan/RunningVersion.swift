package import TrainyardResources

/// A run that an action would end: what is lost by it.
package struct RunningVersion: Sendable, Hashable {
  package var name: String
  package var status: RunStatus
  /// How long the run has lasted, in milliseconds.
  package var duration: Int64?
  package var nodes: Int
  package var accelerators: Accelerators?

  package init(_ version: ObservedVersion) {
    name = version.name
    status = version.status
    duration = version.duration
    nodes = version.nodes
    accelerators = version.accelerators
  }
}

extension ObservedVersion {
  /// Whether ending the version may kill a run.
  var mayRun: Bool { status.mayRun }
}
