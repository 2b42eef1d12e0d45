/// Why a command could not do its work: what happened, and what to do.
struct CommandFailure: Error, Sendable {
  var status: ExitStatus
  var message: String
  var hint: String?

  init(_ status: ExitStatus = .error, _ message: String, hint: String? = nil) {
    self.status = status
    self.message = message
    self.hint = hint
  }
}
