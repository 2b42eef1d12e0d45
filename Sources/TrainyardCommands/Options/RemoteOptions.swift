internal import ArgumentParser

/// Where the service is and how it is reached, beyond what the project file says.
struct RemoteOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The address of the ModelArts service instead of the project's.",
      discussion: "Credentials are sent to a host that this option names.", valueName: "url"))
  var endpoint: String?

  @Option(
    name: .customLong("ca-file"),
    help: ArgumentHelp(
      "Certificates in the PEM form that are trusted beside the system's, for a private cloud; as TRAINYARD_CA_FILE.",
      valueName: "file"), completion: .file())
  var authorityFile: String?

  @Flag(
    name: .customLong("debug-http"),
    help: "Write requests and responses to standard error, without secrets; as TRAINYARD_DEBUG_HTTP=1 does.")
  var debugHTTP = false

  /// The context with what these options say in place of variables.
  func added(to context: CommandContext) -> CommandContext {
    var context = context
    if debugHTTP { context.environment["TRAINYARD_DEBUG_HTTP"] = "1" }
    if let authorityFile { context.environment["TRAINYARD_CA_FILE"] = authorityFile }
    return context
  }
}
