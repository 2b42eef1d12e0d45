internal import ArgumentParser
internal import ModelArtsEmulator

/// `trainyard emulator`.
struct EmulatorCommand: ParsableCommand, DisplayingCommand {
  static let configuration = CommandConfiguration(
    commandName: "emulator", abstract: "Serve the ModelArts training API on this machine, for trying and testing.",
    discussion: """
      The emulator listens on loopback only, checks requests as strictly as the real service, and runs every training \
      in five seconds. It runs until Ctrl-C or SIGTERM, and then ends with 0.

        trainyard emulator --port 8080 --store emulator.db
        trainyard plan --endpoint http://127.0.0.1:8080

      For tests in scripts, --ready-file has the address once requests are taken, and is gone when the emulator is:

        trainyard emulator --ready-file emulator.url --faults faults.yaml &
        until [ -s emulator.url ]; do sleep 0.1; done
        trainyard apply --auto-approve --endpoint "$(cat emulator.url)"
        kill $!

      What goes wrong is said by rules. Each has an effect, and hits the requests that endpoint, method and path \
      name, all of them or first, nth, every or probability; the same seed gives the same faults:

        seed: 7
        rules:
          - {effect: throttle, retry_after: 1, method: GET, probability: 0.1}
          - {effect: drop, moment: after, endpoint: createVersion, nth: 1}
          - {effect: stale_lists, duration: 2s}
        runs:
          - {job_name: "flowers*", version: 2, outcome: FAILED}
        settings: {job_quota: 20, running: 30s}

      Effects: delay, fail, fail_softly, throttle, bad_gateway, answer, garbage, drop, hang, truncate, \
      integers_as_strings, numeric_parameters, error_msg, failures_with_200, oldest_first, shuffle, repeat_pages, \
      short_pages, stale_lists, slow_deletes.

      The same can be changed while the emulator runs, and requests can be read back and counted, under /__emulator/ \
      with the control token in the header X-Emulator-Token; GET /__emulator/ lists what there is.
      """)

  @OptionGroup var options: EmulatorOptions

  @Option(
    help: ArgumentHelp("Write the address to this file once requests are taken.", valueName: "file"),
    completion: .file())
  var readyFile: String?

  @OptionGroup var display: DisplayOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    let script = try options.faults.map { path throws(CommandFailure) in try FaultsFile(context: context).script(path) }
    let configuration = try options.configuration(script, in: context)
    let ready = readyFile.map { ReadyFile(path: context.absolute($0)) }
    // One that a killed emulator left would tell a waiting script of an address where nobody is.
    ready?.remove()
    defer { ready?.remove() }
    do {
      try await StopSignals.running { [self] in
        try await ModelArtsEmulator.run(configuration) { emulator in
          try ready?.write(emulator.baseURL)
          let greeting = EmulatorGreeting(options: options, script: script, emulator: emulator, context: context)
          for line in greeting.lines { context.say(line) }
        }
      }
    } catch let error as EmulatorError {
      throw CommandFailure(.error, error.description, hint: error.hint)
    }
    return .success
  }
}

extension EmulatorError {
  /// What to do about the error.
  fileprivate var hint: String? {
    switch kind {
    case .cannotListen: "name another --port, or 0 for a free one"
    case .unusableStore: "name another --store, or stop the program that uses it"
    case .newerStore: nil
    }
  }
}
