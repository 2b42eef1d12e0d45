internal import ArgumentParser
internal import TrainyardApplier

/// The limits of an apply.
struct ApplyOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How many actions may be under way at once.", valueName: "count"))
  var parallelism = 8

  @Option(
    help: ArgumentHelp("How long a run may take to appear in the service's lists, such as 60s.", valueName: "time"))
  var settle = TimeSpan(.seconds(60))

  @Option(help: ArgumentHelp("How long stops and deletes are waited for, such as 30m.", valueName: "time"))
  var timeout = TimeSpan(.seconds(1800))

  func validate() throws {
    if parallelism < 1 { throw ValidationError("--parallelism must be at least 1") }
  }

  func settings(isDryRun: Bool) -> ApplySettings {
    ApplySettings(parallelism: parallelism, settle: settle.duration, timeout: timeout.duration, isDryRun: isDryRun)
  }
}
