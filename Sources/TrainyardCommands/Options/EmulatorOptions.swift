internal import ArgumentParser
internal import ModelArtsEmulator

/// How the emulator behaves.
struct EmulatorOptions: ParsableArguments {
  /// The loopback addresses.
  enum Host: String, ExpressibleByArgument, CaseIterable {
    case ipv4 = "127.0.0.1"
    case ipv6 = "::1"
  }

  /// How time passes.
  enum Clock: String, ExpressibleByArgument, CaseIterable {
    case real, stepped
  }

  @Option(help: "The loopback address; no other machine can reach it.")
  var host = Host.ipv4

  @Option(help: "The port; 0 takes a free one.")
  var port = 0

  @Option(
    help: ArgumentHelp(
      "The SQLite file that jobs are kept in; without it they are gone when the emulator stops.", valueName: "file"),
    completion: .file())
  var store: String?

  @Option(
    help: ArgumentHelp("What goes wrong, in YAML or JSON.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var faults: String?

  @Option(help: ArgumentHelp("How many times faster than real time the service lives.", valueName: "factor"))
  var speed = 1.0

  @Option(help: "Time passes by itself (real), or only when the control interface moves it (stepped).")
  var clock = Clock.real

  @Option(help: ArgumentHelp("How many jobs may exist at a time.", valueName: "count"))
  var jobQuota: Int?

  @Option(
    help: ArgumentHelp("How long a token is valid, such as 10m; 24 hours by default.", valueName: "time"),
    transform: TimeSpan.read)
  var tokenLifetime: TimeSpan?

  @Flag(name: .customLong("no-auth"), help: "Take requests without credentials.")
  var noAuth = false

  @Flag(help: "Lock an access key for five minutes after five wrong signatures, as the real gateway does.")
  var lockKeys = false

  @Option(
    help: ArgumentHelp(
      "The secret of the control interface; better in TRAINYARD_EMULATOR_TOKEN. Without one it is made and shown.",
      valueName: "token"))
  var controlToken: String?

  func validate() throws {
    if !(0...65535).contains(port) { throw ValidationError("--port must be between 0 and 65535") }
    if !(speed > 0 && speed <= 1_000_000) { throw ValidationError("--speed must be above 0, and at most 1000000") }
    if clock == .stepped, speed != 1 { throw ValidationError("--speed and --clock stepped do not go together") }
    if let jobQuota, jobQuota < 0 { throw ValidationError("--job-quota must not be negative") }
  }
}

extension EmulatorOptions {
  /// The configuration that the options and the faults file ask for.
  ///
  /// - Parameter script: What the faults file says; the command line wins over it.
  func configuration(
    _ script: EmulatorScript?, in context: CommandContext
  ) throws(CommandFailure) -> EmulatorConfiguration {
    var configuration = EmulatorConfiguration(
      store: store.map { .file(path: context.absolute($0)) } ?? .memory,
      host: host == .ipv4 ? .ipv4 : .ipv6, port: port, requiresAuthentication: !noAuth,
      locksAccessKeyAfterFailures: lockKeys)
    script?.apply(to: &configuration)
    if speed != 1 { configuration.clock = .scaled(by: speed) }
    if clock == .stepped { configuration.clock = .stepped() }
    configuration.jobQuota = jobQuota ?? configuration.jobQuota
    configuration.tokenLifetime = tokenLifetime?.duration ?? configuration.tokenLifetime
    configuration.controlToken = try givenToken(in: context)
    return configuration
  }

  /// The control token that was given; nil where one is made.
  func givenToken(in context: CommandContext) throws(CommandFailure) -> String? {
    guard let token = controlToken ?? context.environment[Self.tokenVariable], !token.isEmpty else { return nil }
    // Anything else would not survive the way through a header.
    if token.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) { return token }
    throw CommandFailure(
      .error, "the control token may only have visible ASCII characters", hint: "make one with 'openssl rand -hex 16'")
  }

  /// The variable that the control token is taken from.
  static let tokenVariable = "TRAINYARD_EMULATOR_TOKEN"
}
