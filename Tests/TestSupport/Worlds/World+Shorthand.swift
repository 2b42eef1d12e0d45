internal import TrainyardResources

extension World {
  /// The sample config with what worlds change most.
  static func config(_ lr: String = "0.010", nodes: Int = 1, trainURL: String = "/flowers/out/") -> RunConfig {
    Samples.config(lr: lr, nodes: nodes, trainURL: trainURL)
  }

  /// The sample config with a change.
  static func config(_ change: (inout RunConfig) -> Void) -> RunConfig {
    var config = Samples.config()
    change(&config)
    return config
  }

  /// A remote version that reports a config with a change.
  static func version(
    _ number: Int, _ config: RunConfig = config(), _ status: RunStatus = .completed,
    _ change: (inout ObservedConfig) -> Void
  ) -> ObservedVersion {
    var version = Samples.version(number, config, status)
    change(&version.config)
    return version
  }
}
