/// Shared storage that is mounted into the workers.
struct TrainingVolume: Sendable, Hashable, Codable {
  /// The kind of storage behind a mount.
  enum Source: Sendable, Hashable, Codable {
    /// A file system that the pool is connected to.
    case nfs(id: String)
    /// A folder of the node; dedicated pools only.
    case hostPath
  }

  var source: Source
  var sourcePath: String
  var destinationPath: String
  var isReadOnly: Bool
}
