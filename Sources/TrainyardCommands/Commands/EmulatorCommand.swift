internal import ArgumentParser
internal import ModelArtsEmulator

/// `trainyard emulator`.
struct EmulatorCommand: ParsableCommand, ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "emulator", abstract: "Serve the ModelArts training API on this machine, for trying and testing.",
    discussion: """
      The emulator listens on loopback only and keeps its jobs in one SQLite file, or in memory. Runs go through \
      INIT, WAITING, RUNNING and COMPLETED within seconds; --speed makes time pass faster.

        trainyard emulator --port 8080 --store emulator.db
        trainyard plan --endpoint http://127.0.0.1:8080

      With --ready-file the address is written to a file once requests are taken, so that scripts can wait for \
      it.
      """)

  @Option(help: "The port; 0 takes a free one.")
  var port = 0

  @Option(help: ArgumentHelp("The SQLite file; in memory by default.", valueName: "file"))
  var store: String?

  @Option(help: ArgumentHelp("How many times faster than real time the emulated service lives.", valueName: "factor"))
  var speed = 1.0

  @Flag(name: .customLong("no-auth"), help: "Take requests without credentials.")
  var noAuth = false

  @Option(help: ArgumentHelp("Write the address to this file once requests are taken.", valueName: "file"))
  var readyFile: String?

  func validate() throws {
    if !(0...65535).contains(port) { throw ValidationError("--port must be between 0 and 65535") }
    if !(speed > 0) { throw ValidationError("--speed must be above 0") }
  }

  func run(in context: CommandContext) async throws -> ExitStatus {
    var configuration = EmulatorConfiguration(
      store: store.map { .file(path: context.absolute($0)) } ?? .memory, port: port,
      requiresAuthentication: !noAuth)
    if speed != 1 { configuration.clock = .scaled(by: speed) }
    let readyPath = readyFile.map(context.absolute)
    do {
      try await ModelArtsEmulator.run(configuration) { emulator in
        let credentials = emulator.credentials
        context.console.writeError(
          """
          ModelArts emulator at \(emulator.baseURL), project \(credentials.projectID)
          Use it with:
            export HUAWEICLOUD_SDK_AK=\(credentials.accessKey) HUAWEICLOUD_SDK_SK=\(credentials.secretKey)
            export HUAWEICLOUD_SDK_PROJECT_ID=\(credentials.projectID)
            trainyard plan --endpoint \(emulator.baseURL)
          Stop it with Ctrl-C.

          """)
        if let readyPath {
          try FileAccess.write(emulator.baseURL + "\n", to: readyPath)
        }
      }
    } catch let error as EmulatorError {
      throw CommandFailure(.error, error.description)
    }
    return .success
  }
}
