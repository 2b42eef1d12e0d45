internal import ModelArtsAPI

/// The payloads of successes.
extension APISchema {
  private static let text = string()
  private static let count = integer(0...Int64.max)
  private static let optionalText = text.orNull

  /// A success of the service with its payload.
  static func success(_ payload: APIFields = [:]) -> APISchema {
    object(["is_success": constant(true)] + payload)
  }

  static let createdJob: APIFields = [
    "job_id": integer(), "job_name": string(pattern: APIPatterns.name), "status": constant(1),
    "create_time": milliseconds, "version_id": integer().orNull,
    "version_name": string(pattern: APIPatterns.versionName).orNull,
    "resource_id": string(pattern: APIPatterns.resourceID).orNull,
  ]

  static let createdVersion: APIFields = [
    "job_id": integer(), "job_name": string(pattern: APIPatterns.name), "status": constant(1),
    "create_time": milliseconds, "version_id": integer(),
    "version_name": string(pattern: APIPatterns.versionName),
    "resource_id": string(pattern: APIPatterns.resourceID),
  ]

  static let jobList: APIFields = [
    "job_total_count": count, "job_count_limit": count, "quotas": count,
    "jobs": array(
      of: object([
        "job_id": integer(), "job_name": text, "version_id": integer().orNull, "status": status,
        "create_time": milliseconds, "duration": milliseconds, "job_desc": text, "version_count": count, "user": user,
      ])),
  ]

  static let logFiles: APIFields = ["log_file_list": array(of: string(pattern: #"^job-[a-z0-9-]+\.\d+$"#))]

  static let logLines: APIFields = [
    "content": text, "lines": integer(0...500), "start_line": string(pattern: "^[0-9]*$"),
    "end_line": string(pattern: "^[0-9]*$"),
  ]

  static let logBytes: APIFields = ["log": text, "log_byte_count": integer(0...2048), "end_byte": count]

  static let configurationList: APIFields = [
    "config_total_count": count,
    "configs": array(
      of: object(
        ["config_name": text, "config_desc": text, "create_time": milliseconds] + engineFields + [
          "user_image_url": optionalText, "user_command": optionalText,
        ])),
  ]

  static let configuration: APIFields =
    [
      "config_name": string(pattern: APIPatterns.name), "config_desc": text, "create_time": milliseconds,
      "spec_code": optionalText,
    ] + engineFields + settingsFields

  static let flavorList: APIFields = [
    "spec_total_count": count,
    "specs": array(
      of: object([
        "spec_id": integer(), "core": text, "cpu": text, "gpu_num": count, "gpu_type": text, "spec_code": text,
        "unit_num": integer(), "max_num": integer(), "storage": text, "interface_type": integer(),
        "no_resource": boolean,
      ])),
  ]

  static let engineList: APIFields = [
    "engines": array(
      of: object(["engine_type": integer(), "engine_name": text, "engine_id": integer(), "engine_version": text]))
  ]

  static let algorithmList: APIFields = [
    "model_total_count": count,
    "models": array(
      of: object([
        "model_id": integer(), "model_name": text, "model_usage": integer(1...5), "model_precision": text,
        "model_size": count, "model_train_dataset": text, "model_dataset_format": text, "model_description_url": text,
        "parameter": text.described("JSON."), "create_time": milliseconds, "engine_id": integer(),
        "engine_name": optionalText, "engine_version": optionalText,
      ])),
  ]
}

// MARK: - The identity service

extension APISchema {
  private static let place = object(["id": string(), "name": string()])
  private static let time = string(pattern: APIPatterns.time)

  static let issuedToken: APISchema = {
    let inAccount = object(["id": string(), "name": string(), "domain": place])
    let token = object(
      [
        "expires_at": time, "issued_at": time, "methods": array(of: string()), "user": inAccount,
        "roles": array(of: place), "catalog": array(of: APISchema(json: [:])), "domain": place, "project": inAccount,
      ], optional: ["domain", "project"])
    return object(["token": token])
  }()

  static let temporaryKey = object([
    "credential": object([
      "access": string(), "secret": string(), "securitytoken": string(), "expires_at": time,
    ])
  ])

  static let projectList = object([
    "projects": array(
      of: object(
        APIFields(["id", "name", "domain_id", "parent_id", "description"], string()) + [
          "enabled": boolean, "is_domain": boolean,
        ]))
  ])
}
