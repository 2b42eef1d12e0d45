/// The `nas_*` fields: network storage that is mounted into a run.
package struct NetworkStorage: Sendable, Hashable {
  /// `nfs` or `efs`.
  package var type: String
  /// An address such as `192.168.8.150:/`.
  package var shareAddress: String
  package var mountPath: String

  package init(type: String, shareAddress: String, mountPath: String) {
    self.type = type
    self.shareAddress = shareAddress
    self.mountPath = mountPath
  }
}
