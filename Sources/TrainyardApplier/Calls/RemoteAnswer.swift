package import TrainyardResources

/// What came of a ``RemoteCall``.
package enum RemoteAnswer: Sendable, Hashable {
  /// The job as it is now, nil where it does not exist.
  case job(ObservedJob?)
  /// The configuration as it is now, nil where it does not exist.
  case configuration(ObservedConfiguration?)
  /// The change was confirmed.
  case done
  /// The create was confirmed.
  case launched(LaunchReceipt)
  case failed(RemoteError)
}
