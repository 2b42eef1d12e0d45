internal import ModelArtsEmulator

/// What the emulator says when it takes requests: where it is, how it behaves, and how it is used.
struct EmulatorGreeting {
  let options: EmulatorOptions
  let script: EmulatorScript?
  let emulator: ModelArtsEmulator
  let context: CommandContext

  var lines: [String] {
    let place = [
      "ModelArts emulator at \(emulator.baseURL)",
      "  project    \(emulator.credentials.projectID)",
      "  store      \(options.store ?? "in memory, gone when it stops")",
      "  clock      \(clock)",
      "  requests   \(options.noAuth ? "taken without credentials" : "signed with the keys below, or with a token")",
    ]
    let use = ["Use it with:"] + exports.map { "  export " + $0 } + ["  trainyard plan --endpoint \(emulator.baseURL)"]
    let control = [
      "Look at it and change it with:",
      "  curl -H \"X-Emulator-Token: $\(EmulatorOptions.tokenVariable)\" \(emulator.baseURL)/__emulator/",
    ]
    return place + faults + use + control + ["Stop it with Ctrl-C."]
  }

  private var clock: String {
    if options.clock == .stepped { return "stands still until the control interface moves it" }
    return options.speed == 1 ? "real time" : "\(options.speed.formattedFactor) times as fast as real time"
  }

  private var faults: [String] {
    guard let script, let file = options.faults else { return [] }
    let rules = script.faults.count
    return ["  faults     \(rules) rule\(rules == 1 ? "" : "s") of \(file)"]
  }

  private var exports: [String] {
    let keys = emulator.credentials
    let account = [
      "HUAWEICLOUD_SDK_AK=\(keys.accessKey) HUAWEICLOUD_SDK_SK=\(keys.secretKey)",
      "HUAWEICLOUD_SDK_PROJECT_ID=\(keys.projectID)",
    ]
    // Whoever gave the token has it, and a log should not.
    let isGiven = (try? options.givenToken(in: context)) != nil
    return account + (isGiven ? [] : ["\(EmulatorOptions.tokenVariable)=\(emulator.controlToken)"])
  }
}

extension Double {
  /// The number without a fraction where it has none.
  fileprivate var formattedFactor: String {
    self == rounded() && self < 1e9 ? String(Int(self)) : String(self)
  }
}
