internal import ArgumentParser
internal import TrainyardApplier

/// The limits of an apply, and what is waited for.
struct ApplyOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How many actions may be under way at once.", valueName: "count"))
  var parallelism = 8

  @Option(
    help: ArgumentHelp(
      "How long the service may take to carry a request out and to list it, such as 60s.", valueName: "time"),
    transform: TimeSpan.read)
  var settle = TimeSpan(.seconds(60))

  @Option(
    help: ArgumentHelp("How long stops, deletes and launched runs are waited for, such as 30m.", valueName: "time"),
    transform: TimeSpan.read)
  var timeout = TimeSpan(.seconds(1800))

  @Option(
    help: ArgumentHelp(
      "Wait until what was launched runs, or is complete; 6 if it fails.", valueName: "running|completed"))
  var wait: ApplySettings.Wait?

  @Option(
    help: ArgumentHelp("Write what happens to this file, one JSON object a line.", valueName: "file"),
    completion: .file())
  var events: String?

  func validate() throws {
    if parallelism < 1 { throw ValidationError("--parallelism must be at least 1") }
  }

  func settings(isDryRun: Bool) -> ApplySettings {
    ApplySettings(
      parallelism: parallelism, settle: settle.duration, timeout: timeout.duration, isDryRun: isDryRun,
      wait: isDryRun ? nil : wait)
  }
}

extension ApplySettings.Wait: ExpressibleByArgument {}
