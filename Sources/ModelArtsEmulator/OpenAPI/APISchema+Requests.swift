internal import ModelArtsAPI

/// The bodies of requests.
extension APISchema {
  private static let description = string(maximumLength: 256).orNull
  private static let name = string(pattern: APIPatterns.name)

  private static let settings = reference("Settings")

  static let jobRequest: APISchema = {
    let more = open(
      ["create_version": boolean.orNull.described("False creates a job without a version.")], required: [])
    return open(
      [
        "job_name": name, "job_desc": description, "workspace_id": string().orNull,
        "config": all(of: [settings, more]),
      ], required: ["job_name", "config"])
  }()

  static let versionRequest: APISchema = {
    let previous = integer().orNull.described("A version of the same job; nothing or 0 while the job has none.")
    let output = any(of: [
      open(["train_url": string(pattern: APIPatterns.path)], required: ["train_url"]),
      open(["user_image_url": string(pattern: ".")], required: ["user_image_url"]),
    ])
    let more = open(["pre_version_id": previous], required: [])
    return open(["job_desc": description, "config": all(of: [settings, more, output])], required: ["config"])
  }()

  static let descriptionRequest = open(["job_desc": description], required: ["job_desc"])

  /// A configuration that names itself.
  static let newConfigurationRequest = all(of: [
    settings, open(["config_name": name, "config_desc": description], required: ["config_name"]),
  ])

  static let configurationRequest = all(of: [settings, open(["config_desc": description], required: [])])
}

// MARK: - The identity service

extension APISchema {
  private static let text = string()

  private static func auth(_ identity: APISchema, _ more: APIFields = [:]) -> APISchema {
    let auth = open(["identity": identity] + more, required: ["identity"])
    return open(["auth": auth], required: ["auth"])
  }

  private static func identity(_ method: String, _ proof: APISchema, isRequired: Bool = true) -> APISchema {
    let methods = APISchema(json: ["const": [.string(method)]])
    return open(["methods": methods, method: proof], required: isRequired ? ["methods", method] : ["methods"])
  }

  private static let role = open(
    [
      "domain_name": text, "domain_id": text, "agency_name": text, "xrole_name": text,
      "duration_seconds": integer(900...86_400, default: 900),
    ], required: [])

  private static let place = open(["id": text, "name": text], required: [])

  static let tokenRequest: APISchema = {
    let user = open(["name": text, "id": text, "password": text, "domain": place], required: ["password"])
    let secret = open(["key": text], required: ["key"])
    let methods = [
      identity("password", open(["user": user], required: ["user"])),
      identity("hw_ak_sk", open(["access": secret, "secret": secret], required: ["access", "secret"])),
      identity("assume_role", role),
    ]
    let scope = open(["project": place, "domain": place], required: []).orNull
    return auth(any(of: methods), ["scope": scope])
  }()

  static let temporaryKeyRequest: APISchema = {
    let token = open(["duration_seconds": integer(900...86_400, default: 900)], required: [])
    return auth(any(of: [identity("token", token, isRequired: false), identity("assume_role", role)]))
  }()
}
