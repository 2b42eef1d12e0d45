internal import ArgumentParser

/// Where the service is, beyond what the project file says.
struct RemoteOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The address of the ModelArts service instead of the project's.",
      discussion: "Credentials are sent to a host that this option names.", valueName: "url"))
  var endpoint: String?
}
