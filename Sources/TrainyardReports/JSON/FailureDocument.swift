internal import TrainyardApplier

/// A run that ended before there was a plan, as programs see it.
struct FailureDocument: Sendable, Codable {
  var formatVersion = "1.0"
  var command: String
  var exitCode: Int32
  var error: EndingDocument.Failure

  init(_ report: RunReport) {
    command = report.command
    exitCode = report.exitCode
    error = EndingDocument.Failure(
      report.failure ?? RunFailure(message: "the run ended before there was a plan"))
  }
}

/// A request that an earlier apply sent and saw no answer to.
struct LeftoverDocument: Sendable, Codable {
  var address: String
  var request: String
  /// The runs that have appeared since; absent where nobody could look.
  var found: [ApplyDocument.Run]?
  var message: String

  init(_ leftover: JournalFinding) {
    address = leftover.intent.address
    request = leftover.intent.request
    found = leftover.candidates?.map { ApplyDocument.Run($0) }
    message = leftover.words
  }
}
