internal import ModelArtsAPI

/// The training settings of requests: `config` of jobs and versions, and the top level of configurations.
extension APISchema {
  private static let optionalText = string().orNull
  private static let optionalPath = string(pattern: APIPatterns.optionalPath).orNull

  /// The settings.
  ///
  /// - Parameter catalog: What a request may name.
  static func sentSettings(_ catalog: Catalog) -> APISchema {
    var settings = open(sentFields(catalog), required: ["worker_server_num"])
    settings.json["allOf"] = .array(settingsRules.map { .object($0.json) })
    return settings
  }

  private static func sentFields(_ catalog: Catalog) -> APIFields {
    let parameter = open(
      ["label": optionalText, "value": optionalText.described("Text even where it is a number.")], required: [])
    return [
      "worker_server_num": integer(1...Int64(Int32.max)).described("At most `max_num` of the flavor."),
      "app_url": optionalPath.described("The code folder."),
      "boot_file_url": optionalPath.described("The start file, inside `app_url`."),
      "engine_id": choice(catalog.engines.map(\.id)).orNull,
      "model_id": choice(catalog.algorithms.map(\.id)).orNull.described(
        "A built-in algorithm, which replaces `app_url`, `boot_file_url` and `engine_id`."),
      "parameter": array(of: parameter).orNull,
      "data_url": optionalPath.described("Excludes datasets and `data_source`."),
      "dataset_id": optionalText.described("Goes with `dataset_version_id`."),
      "dataset_version_id": optionalText,
      "data_source": any(of: [array(of: sentPath), array(of: sentDataset), null]),
      "spec_id": choice(catalog.flavors.map(\.id)).orNull,
      "flavor": flavor(catalog).orNull.described("Instead of `spec_id`."),
      "pool_id": optionalText.described("A dedicated pool; excludes `spec_id`."),
      "train_url": optionalPath.described("The output folder."),
      "log_url": optionalPath,
      "user_image_url": optionalText,
      "user_command": optionalText,
      "volumes": array(of: sentVolume).orNull,
      "nas_type": optionalText, "nas_share_addr": optionalText, "nas_mount_path": optionalText,
    ]
  }

  private static func flavor(_ catalog: Catalog) -> APISchema {
    open(["code": choice(catalog.flavors.map(\.code) + [""]).orNull], required: [])
  }

  private static let sentPath = open(
    ["type": constant("obs"), "data_url": string(pattern: APIPatterns.path)], required: ["type", "data_url"])

  private static let sentDataset = open(
    ["type": constant("dataset"), "dataset_id": string(pattern: "."), "dataset_version": string(pattern: ".")],
    required: ["type", "dataset_id", "dataset_version"])

  private static let sentVolume: APISchema = {
    let text = string()
    let mount: APIFields = ["src_path": text, "dest_path": text, "read_only": boolean.orNull]
    return open(
      [
        "nfs": open(["id": text] + mount, required: []).orNull,
        "host_path": open(mount, required: []).orNull.described("On dedicated pools only."),
      ], required: [])
  }()
}

// MARK: - Rules between members

extension APISchema {
  private static let blank = APISchema(json: ["enum": [.null, ""]])
  private static let nothing = null
  private static let noElements = array(of: APISchema(json: [:]), maximum: 0).orNull
  private static let text = string(pattern: ".")
  private static let somePath = string(pattern: APIPatterns.path)
  private static let number = integer()

  /// What a choice between members needs; the exclusivity of `app_url` and `model_id` is no rule.
  private static let settingsRules: [APISchema] = [
    // Exactly one kind of data.
    any(of: [
      open(
        ["data_url": somePath, "dataset_id": blank, "dataset_version_id": blank, "data_source": noElements],
        required: ["data_url"]),
      open(
        ["data_url": blank, "dataset_id": text, "dataset_version_id": text, "data_source": noElements],
        required: ["dataset_id", "dataset_version_id"]),
      open(
        [
          "data_url": blank, "dataset_id": blank, "dataset_version_id": blank,
          "data_source": APISchema(json: ["type": "array", "minItems": 1]),
        ], required: ["data_source"]),
    ]),
    // A flavor or a pool.
    any(of: [
      open(["spec_id": number, "pool_id": blank, "flavor": nothing], required: ["spec_id"]),
      open(["flavor": open(["code": text], required: ["code"]), "spec_id": nothing], required: ["flavor"]),
      open(["pool_id": text, "spec_id": nothing], required: ["pool_id"]),
    ]),
    // A program of one's own, an algorithm or an image.
    any(of: [
      open(
        ["app_url": somePath, "boot_file_url": somePath, "engine_id": number],
        required: ["app_url", "boot_file_url", "engine_id"]),
      open(["model_id": number], required: ["model_id"]),
      open(["user_image_url": text], required: ["user_image_url"]),
    ]),
  ]
}
