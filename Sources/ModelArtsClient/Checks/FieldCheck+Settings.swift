internal import ModelArtsAPI

extension FieldCheck {
  /// The settings of a run or configuration.
  func settings(_ config: ConfigBody) throws(ModelArtsError) {
    try SettingsCheck(check: self, config: config).run()
  }

  /// The workspace that a job goes to.
  func workspace(_ id: String?) throws(ModelArtsError) {
    try require(id != "", "workspace_id", "must not be empty; the default workspace is 0")
  }
}
