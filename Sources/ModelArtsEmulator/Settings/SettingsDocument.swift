internal import ModelArtsAPI

/// How settings read back: what was sent, what was derived from it, and null for what is unset (contract section 4.4).
struct SettingsDocument {
  let settings: TrainingSettings
  let policy: ServicePolicy

  private var algorithm: Algorithm? { policy.catalog.algorithm(id: settings.modelID) }

  var flavor: Flavor? { policy.catalog.flavor(id: settings.specID) }

  /// The engine of the request, or the internal one of its algorithm; nil for a custom image.
  var engine: Engine? {
    algorithm.flatMap(policy.catalog.engine(of:)) ?? policy.catalog.engine(id: settings.engineID)
  }

  /// `engine_type` and its siblings.
  var engineFields: JSONObject {
    [
      "engine_type": JSONValue(engine?.type), "engine_name": JSONValue(engine?.name),
      "engine_id": JSONValue(engine?.id), "engine_version": JSONValue(engine?.version),
    ]
  }

  /// What runs, on what data, and where its results go.
  var programFields: JSONObject {
    // The code of an algorithm is the service's own, so a path that was sent along is not read back.
    let ownCode = settings.modelID == nil
    return [
      "app_url": JSONValue(ownCode ? settings.appURL : nil),
      "boot_file_url": JSONValue(ownCode ? settings.bootFileURL : nil),
      "model_id": JSONValue(settings.modelID),
      "parameter": parameters,
      "train_url": JSONValue(settings.trainURL), "log_url": JSONValue(settings.logURL),
      "user_image_url": JSONValue(settings.imageURL), "user_command": JSONValue(settings.command),
      "worker_server_num": JSONValue(settings.workerCount),
    ]
  }

  /// The machine, the pool and the mounts.
  var placementFields: JSONObject {
    let pool = settings.poolID.map { (id: $0, name: $0) } ?? flavor?.sharedPool
    return [
      "spec_id": JSONValue(settings.specID),
      "core": JSONValue(flavor.map { String($0.cores) }), "cpu": JSONValue(flavor.map { String($0.memory) }),
      "gpu_num": JSONValue(flavor?.accelerators), "gpu_type": JSONValue(flavor?.acceleratorType),
      "pool_id": JSONValue(pool?.id), "pool_name": JSONValue(pool?.name),
      "volumes": volumes,
      // "efs" reads back although no such storage was asked for.
      "nas_type": .string(settings.nasType ?? "efs"),
      "nas_share_addr": JSONValue(settings.nasShareAddress), "nas_mount_path": JSONValue(settings.nasMountPath),
    ]
  }
}

// MARK: - Parameters

extension SettingsDocument {
  private var parameters: JSONValue {
    let declared = settings.parameters.map { parameter in
      let known = algorithm?.parameters.first { $0.label == parameter.label }
      return element(label: parameter.label, value: parameter.value, of: known)
    }
    let labels = Set(settings.parameters.compactMap(\.label))
    let defaults = (algorithm?.parameters ?? []).filter { !labels.contains($0.label) }
    return .array(declared + defaults.map { element(label: $0.label, value: $0.value, of: $0) })
  }

  private func element(label: String?, value: String?, of known: Algorithm.Parameter?) -> JSONValue {
    var element: JSONObject = ["label": JSONValue(label), "value": printed(value)]
    if let known {
      element["required"] = .bool(known.isRequired)
      element["placeholder"] = ""
      element["tip"] = ["content": .string(known.hint), "position": "top-left", "show": false]
    }
    return .object(element)
  }

  private func printed(_ value: String?) -> JSONValue {
    if policy.quirks.numericParameterValues, let value, let parsed = try? JSONValue(parsing: value),
      case .number = parsed
    {
      return parsed
    }
    return JSONValue(value)
  }
}

// MARK: - Volumes

extension SettingsDocument {
  private var volumes: JSONValue {
    guard let volumes = settings.volumes else { return .null }
    return .array(volumes.map(element))
  }

  private func element(_ volume: TrainingVolume) -> JSONValue {
    let mount: JSONObject = [
      "src_path": .string(volume.sourcePath), "dest_path": .string(volume.destinationPath),
      "read_only": .bool(volume.isReadOnly),
    ]
    switch volume.source {
    case .nfs(let id):
      return ["nfs": .object(JSONObject([.init(key: "id", value: .string(id))] + mount.members))]
    case .hostPath:
      return ["host_path": .object(mount)]
    }
  }
}
