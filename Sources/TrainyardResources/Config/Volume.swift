/// Storage that is mounted into a run's containers.
package struct Volume: Sendable, Hashable {
  package enum Source: Sendable, Hashable {
    /// An SFS Turbo file system.
    case nfs(id: String)
    /// A directory of the host; only in a dedicated pool.
    case hostPath
  }

  package var source: Source
  package var sourcePath: String
  package var destinationPath: String
  package var isReadOnly: Bool

  package init(source: Source, sourcePath: String, destinationPath: String, isReadOnly: Bool = false) {
    self.source = source
    self.sourcePath = sourcePath
    self.destinationPath = destinationPath
    self.isReadOnly = isReadOnly
  }
}
