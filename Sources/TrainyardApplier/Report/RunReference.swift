package import TrainyardResources

/// One run at the service, as reports name it.
package struct RunReference: Sendable, Hashable {
  package var job: String
  package var id: Int64
  /// The service's name of the version, such as `V0003`.
  package var name: String
  package var status: RunStatus

  package init(job: String, id: Int64, name: String, status: RunStatus) {
    self.job = job
    self.id = id
    self.name = name
    self.status = status
  }

  package init(_ version: ObservedVersion, of job: String) {
    self.init(job: job, id: version.id, name: version.name, status: version.status)
  }
}

extension RunReference: CustomStringConvertible {
  /// `V0003 (id 1003, RUNNING)`.
  package var description: String { "\(name) (id \(id), \(status.name))" }
}
