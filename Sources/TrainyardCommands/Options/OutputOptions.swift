internal import ArgumentParser

/// The formats of a report.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "A format; '=FILE' writes it to a file instead of standard output. May be repeated.",
      discussion: "Each is written whole before the command ends, however it ends; none changes the exit code.",
      valueName: "format[=file]"))
  private var output: [OutputOption<ReportFormat>] = []

  /// The outputs that were asked for, text by default.
  var all: [OutputOption<ReportFormat>] { output.isEmpty ? [OutputOption(.text)] : output }

  func validate() throws { try all.checkPlaces() }

  /// Whether people read the text on standard output.
  var showsText: Bool { all.contains(OutputOption(.text)) }
}
