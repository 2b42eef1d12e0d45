internal import ModelArtsAPI

/// Reads the training part of a request by the rules of contract section 3.
struct TrainingSettingsReader {
  /// What the settings are for; only versions require an output folder.
  enum Purpose {
    case job
    case version
    case configuration
  }

  let fields: FieldReader
  let purpose: Purpose
  let policy: ServicePolicy

  /// The settings of the request.
  ///
  /// - Throws: ``ServiceFailure`` for the first rule that the request breaks.
  func settings() throws -> TrainingSettings {
    var settings = TrainingSettings(workerCount: try workerCount())
    try readPlacement(into: &settings)
    try readProgram(into: &settings)
    settings.parameters = try parameters()
    settings.input = try input()
    settings.trainURL = try fields.path("train_url")
    settings.logURL = try fields.path("log_url")
    settings.volumes = try volumes(onDedicatedPool: settings.poolID != nil)
    settings.nasType = try fields.string("nas_type")
    settings.nasShareAddress = try fields.string("nas_share_addr")
    settings.nasMountPath = try fields.string("nas_mount_path")
    if purpose == .version, settings.trainURL == nil, settings.imageURL == nil { throw fields.missing("train_url") }
    return settings
  }

  private func workerCount() throws -> Int {
    guard let count = try fields.integer("worker_server_num") else { throw fields.missing("worker_server_num") }
    guard count >= 1, count <= Int64(Int32.max) else { throw fields.invalid("worker_server_num", "1 or more") }
    return Int(count)
  }

  // MARK: Where the run is placed

  private func readPlacement(into settings: inout TrainingSettings) throws {
    settings.poolID = try fields.string("pool_id")
    let specID = try fields.integer("spec_id")
    let code = try fields.object("flavor")?.string("code")
    if specID != nil, code != nil { throw fields.invalid("flavor", "absent where spec_id is given") }
    if specID != nil, settings.poolID != nil, !policy.acceptsSpecWithPool {
      throw fields.invalid("pool_id", "absent where spec_id is given")
    }
    guard let flavor = try flavor(id: specID, code: code) else {
      if settings.poolID == nil { throw ServiceFailure.parameter("One of spec_id, pool_id and flavor is required.") }
      return
    }
    settings.specID = flavor.id
    guard settings.workerCount <= flavor.maximumNodes else {
      throw fields.invalid("worker_server_num", "at most \(flavor.maximumNodes) for \(flavor.code)")
    }
  }

  private func flavor(id: Int64?, code: String?) throws -> Flavor? {
    if let id {
      guard let flavor = policy.catalog.flavor(id: id) else { throw unknown("spec_id", id) }
      return flavor
    }
    guard let code else { return nil }
    guard let flavor = policy.catalog.flavor(code: code) else { throw unknown("flavor.code", code) }
    return flavor
  }

  // MARK: What runs

  private func readProgram(into settings: inout TrainingSettings) throws {
    settings.modelID = try fields.integer("model_id")
    settings.engineID = try fields.integer("engine_id")
    settings.imageURL = try fields.string("user_image_url")
    settings.command = try fields.string("user_command")
    settings.appURL = try fields.path("app_url")
    settings.bootFileURL = try fields.path("boot_file_url")
    if let id = settings.modelID, policy.catalog.algorithm(id: id) == nil { throw unknown("model_id", id) }
    if let id = settings.engineID, policy.catalog.engine(id: id) == nil { throw unknown("engine_id", id) }
    if settings.modelID == nil, settings.imageURL == nil { try requireProgram(settings) }
    if let boot = settings.bootFileURL {
      guard let app = settings.appURL else { throw fields.missing("app_url") }
      guard OBSPath.contains(boot, in: app) else { throw fields.invalid("boot_file_url", "a file inside app_url") }
    }
  }

  private func requireProgram(_ settings: TrainingSettings) throws {
    if settings.appURL == nil { throw fields.missing("app_url") }
    if settings.bootFileURL == nil { throw fields.missing("boot_file_url") }
    if settings.engineID == nil { throw fields.missing("engine_id") }
  }

  private func parameters() throws -> [TrainingParameter] {
    try (fields.objects("parameter") ?? []).map { item in
      TrainingParameter(label: try item.string("label"), value: try item.text("value"))
    }
  }

  private func unknown(_ key: String, _ value: some CustomStringConvertible) -> ServiceFailure {
    .parameter("\(fields.path)\(key) \(value) does not exist.")
  }
}

extension FieldReader {
  /// A string that may be empty; nil for an absent or null one.
  fileprivate func text(_ key: String) throws -> String? {
    object[key] == .string("") ? "" : try string(key)
  }
}
