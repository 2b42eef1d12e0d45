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

extension RunningVersion {
  /// What is lost by ending the run, such as `RUNNING for 6 h 12 m on 4 nodes × 8 Ascend`.
  package var words: String {
    let age = duration.map { " for \(DurationText($0))" } ?? ""
    let each = accelerators.flatMap { $0.count > 0 ? " × \($0.count) \($0.type)" : nil } ?? ""
    return "\(status.name)\(age) on \(nodes) \(nodes == 1 ? "node" : "nodes")\(each)"
  }
}

extension ObservedVersion {
  /// Whether ending the version may kill a run.
  var mayRun: Bool { status.mayRun }
}
