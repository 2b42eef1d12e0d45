internal import ModelArtsAPI

/// Checks the settings of a run or configuration before they are sent (contract section 3 and section 10, rows 16 to 20
/// and 38).
///
/// What is refused here no edition takes. A field that is empty counts as one that is not there.
struct SettingsCheck {
  let check: FieldCheck
  let config: ConfigBody

  /// - Throws: ``ModelArtsError`` of kind `invalid` that names the first field that breaks a rule.
  func run() throws(ModelArtsError) {
    try counts()
    try program()
    try place()
    try input()
    try output()
    try storage()
  }

  /// A field as the request carries it: configurations have their settings at the top.
  func require(_ condition: Bool, _ field: String, _ rule: String) throws(ModelArtsError) {
    let isNested = check.operation == .createJob || check.operation == .createVersion
    try check.require(condition, isNested ? "config." + field : field, rule)
  }

  private func counts() throws(ModelArtsError) {
    guard let count = config.workerCount else { return try require(false, "worker_server_num", "is required") }
    try require(count >= 1, "worker_server_num", "must be at least 1")
    for (id, field) in [(config.engineID, "engine_id"), (config.modelID, "model_id"), (config.specID, "spec_id")] {
      try require(id ?? 1 > 0, field, "must be above 0")
    }
  }

  private func program() throws(ModelArtsError) {
    let isComplete = config.modelID != nil || config.userImageURL.isGiven
    let substitute = "is required, unless model_id or user_image_url is given"
    try require(isComplete || config.appURL.isGiven, "app_url", substitute)
    try require(isComplete || config.bootFileURL.isGiven, "boot_file_url", substitute)
    try require(isComplete || config.engineID != nil, "engine_id", substitute)
    if config.bootFileURL.isGiven { try bootFile(config.bootFileURL ?? "") }
  }

  private func bootFile(_ file: String) throws(ModelArtsError) {
    guard let folder = config.appURL, !folder.isEmpty else {
      return try require(false, "app_url", "is required together with boot_file_url")
    }
    let isInside = file.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
    try require(isInside, "boot_file_url", "must be a file inside app_url")
  }

  private func place() throws(ModelArtsError) {
    let hasPool = config.poolID.isGiven
    let hasFlavor = config.flavorCode.isGiven
    try require(config.specID == nil || !hasPool, "spec_id", "cannot be used together with pool_id")
    try require(config.specID == nil || !hasFlavor, "flavor", "cannot be used together with spec_id")
    try require(config.specID != nil || hasPool || hasFlavor, "spec_id", "is required, unless pool_id is given")
  }

  private func output() throws(ModelArtsError) {
    let isNeeded = check.operation == .createVersion && !config.userImageURL.isGiven
    try require(!isNeeded || config.trainURL.isGiven, "train_url", "is required for a version that runs no image")
  }
}

extension String? {
  /// Whether there is a text at all.
  var isGiven: Bool { self?.isEmpty == false }
}
