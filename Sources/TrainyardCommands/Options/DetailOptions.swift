internal import ArgumentParser
internal import TrainyardReports

/// How much of a plan people are shown.
struct DetailOptions: ParsableArguments {
  @Flag(help: "Show a line for each action, and the totals.")
  var concise = false

  @Flag(help: "Show everything: what is unchanged and unmanaged by name, long values whole.")
  var full = false

  func validate() throws {
    if concise, full { throw ValidationError("--concise and --full do not go together") }
  }

  /// The detail of the text.
  var detail: PlanDetail { concise ? .concise : full ? .full : .standard }
}
