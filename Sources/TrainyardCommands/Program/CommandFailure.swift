/// Why a command could not do its work: what happened, and what to do.
struct CommandFailure: Error, Sendable {
  var status: ExitStatus
  var message: String
  var hint: String?
  /// More lines about what happened.
  var details: [String]

  init(_ status: ExitStatus = .error, _ message: String, hint: String? = nil, details: [String] = []) {
    self.status = status
    self.message = message
    self.hint = hint
    self.details = details
  }

  /// A file or folder that cannot be written.
  static func unwritable(_ path: String, _ reason: String? = nil) -> CommandFailure {
    CommandFailure(
      .error, "\(path) cannot be written" + (reason.map { ": \($0)" } ?? ""),
      hint: "check the folder and the permissions")
  }

  /// A question that nobody can answer.
  static func nobodyAnswers(_ context: CommandContext, nothing: String, hint: String) -> CommandFailure {
    CommandFailure(.error, "nobody can answer here, \(context.whyNobodyAnswers); \(nothing)", hint: hint)
  }
}
