/// The three `nas_*` fields: a network share mounted into the run.
public struct NetworkStorage: Sendable, Hashable {
  /// `nfs` or `efs`; the service prints `efs` where no share was asked for.
  public var type: String?
  /// The address of the share, such as `192.168.8.150:/`.
  public var shareAddress: String?
  /// Where it is mounted.
  public var mountPath: String?

  /// Creates a description of a share.
  public init(type: String? = nil, shareAddress: String? = nil, mountPath: String? = nil) {
    self.type = type
    self.shareAddress = shareAddress
    self.mountPath = mountPath
  }

  /// Whether a share is named at all.
  public var isEmpty: Bool { shareAddress == nil && mountPath == nil }
}
