import ModelArtsAPI

@testable import ModelArtsEmulator

/// Request bodies that keep every rule, for tests to break one at a time.
enum Bodies {
  /// The training settings of an engine job on a small CPU flavor.
  static func config() -> JSONValue {
    [
      "worker_server_num": 1, "app_url": "/bucket/code/", "boot_file_url": "/bucket/code/train.py", "engine_id": 4,
      "parameter": [["label": "learning_rate", "value": "0.01"]], "data_url": "/bucket/data/", "spec_id": 27,
      "train_url": "/bucket/out/", "log_url": "/bucket/log/",
    ]
  }

  /// The settings of a custom image.
  static func imageConfig() -> JSONValue {
    [
      "worker_server_num": 1, "user_image_url": "registry.example:20202/org/image:1.0",
      "user_command": "bash /home/work/run_train.sh", "data_url": "/bucket/data/", "spec_id": 27,
    ]
  }

  static func job(
    _ name: String, description: String = "", workspace: String? = nil, config: JSONValue = config()
  ) -> JSONValue {
    var body: JSONObject = ["job_name": .string(name), "job_desc": .string(description), "config": config]
    if let workspace { body["workspace_id"] = .string(workspace) }
    return .object(body)
  }

  /// A job configuration, which has the settings at its top level.
  static func configuration(_ name: String, description: String = "") -> JSONValue {
    config().setting("config_name", .string(name)).setting("config_desc", .string(description))
  }
}

extension JSONValue {
  /// The object with one member replaced, added, or removed for nil.
  func setting(_ key: String, _ value: JSONValue?) -> JSONValue {
    var copy = object ?? [:]
    copy[key] = value
    return .object(copy)
  }

  /// The object without a member.
  func removing(_ keys: String...) -> JSONValue {
    keys.reduce(self) { $0.setting($1, nil) }
  }
}

extension Reply {
  /// The error code without its prefix, such as `0104`.
  var code: String? { json["error_code"]?.text.map { String($0.split(separator: ".").last ?? "") } }
}
