internal import ModelArtsAPI

extension JobSummary {
  /// The job under the names of the API.
  var document: JSONValue {
    .members([
      "job_id": JSONValue(jobID), "job_name": .string(jobName), "job_desc": JSONValue(description),
      "status": JSONValue(status?.rawValue), "status_name": JSONValue(status?.name),
      "version_id": JSONValue(latestVersionID), "version_count": JSONValue(versionCount),
      "create_time": JSONValue(createTime), "duration": JSONValue(duration), "user": JSONValue(userName),
    ])
  }
}

extension JobVersion {
  /// The version with its settings under the names of the API.
  var document: JSONValue {
    .merging([
      .members([
        "version_id": JSONValue(versionID), "version_name": JSONValue(versionName),
        "pre_version_id": JSONValue(previousVersionID), "status": JSONValue(status.rawValue),
        "status_name": .string(status.name), "create_time": JSONValue(createTime), "start_time": JSONValue(startTime),
        "duration": JSONValue(duration), "resource_id": JSONValue(resourceID),
      ]),
      .object(config.withoutSecrets.json), engine.document, compute.document,
    ])
  }
}

extension ConfigSummary {
  /// The configuration under the names of the API.
  var document: JSONValue {
    .merging([
      .members([
        "config_name": .string(configName), "config_desc": JSONValue(description),
        "create_time": JSONValue(createTime), "user_image_url": JSONValue(userImageURL),
        "user_command": JSONValue(userCommand),
      ]), engine.document,
    ])
  }
}

extension ConfigDetail {
  /// The configuration with its settings under the names of the API.
  var document: JSONValue {
    .merging([
      .members([
        "config_name": .string(configName), "config_desc": JSONValue(description),
        "create_time": JSONValue(createTime),
      ]),
      .object(config.withoutSecrets.json), engine.document, compute.document,
    ])
  }
}

extension JSONValue {
  /// One object with the members of several; an earlier one wins.
  fileprivate static func merging(_ parts: [JSONValue]) -> JSONValue {
    var seen: Set<String> = []
    return .object(JSONObject(parts.flatMap { $0.object?.members ?? [] }.filter { seen.insert($0.key).inserted }))
  }
}
