internal import ModelArtsAPI

extension RunTimings {
  static let keys = ["initializing", "waiting", "running", "stopping"]

  /// Reads how long runs stay in each state; nil where nothing is said.
  ///
  /// - Parameter defaults: What counts for the states that are not named.
  init?(reading fields: SettingFields, defaults: RunTimings, _ problems: inout SettingProblems) {
    guard Self.keys.contains(where: fields.has) else { return nil }
    self.init(
      initializing: fields.duration("initializing", &problems) ?? defaults.initializing,
      waiting: fields.duration("waiting", &problems) ?? defaults.waiting,
      running: fields.duration("running", &problems) ?? defaults.running,
      stopping: fields.duration("stopping", &problems) ?? defaults.stopping)
  }

  /// The times as a file has them.
  var json: JSONObject {
    [
      "initializing": .string(DurationText.text(initializing)), "waiting": .string(DurationText.text(waiting)),
      "running": .string(DurationText.text(running)), "stopping": .string(DurationText.text(stopping)),
    ]
  }
}
