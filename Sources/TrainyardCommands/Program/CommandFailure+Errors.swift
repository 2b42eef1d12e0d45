internal import ModelArtsClient
internal import TrainyardResources

extension CommandFailure {
  /// Whatever ended a command, as people are told; nil for errors of the command line itself.
  init?(_ error: any Error) {
    switch error {
    case let failure as CommandFailure: self = failure
    case let error as RemoteError: self.init(error.status, error.description, hint: error.hint)
    case let error as ModelArtsError: self.init(error)
    case is CancellationError: self.init(.interrupted, "interrupted")
    default: return nil
    }
  }
}

extension RemoteError {
  /// The exit code of a command that this error ends.
  var status: ExitStatus {
    kind == .authentication || kind == .permission ? .denied : .error
  }
}
