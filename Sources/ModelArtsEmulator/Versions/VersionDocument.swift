internal import ModelArtsAPI

/// How a version reads back.
struct VersionDocument {
  let job: JobRecord
  let version: VersionRecord
  let policy: ServicePolicy
  /// Service time in epoch milliseconds.
  let now: Int64

  private var settings: SettingsDocument { SettingsDocument(settings: version.settings, policy: policy) }

  /// The element of a list of versions (endpoint 5).
  var listed: JSONValue {
    .object(
      common + ["model_metric_list": "{}", "system_metric_list": .string(JSONValue.object(metrics.json).description)])
  }

  /// The one version of endpoint 6, with what it shows beyond the list.
  var detailed: JSONObject {
    let head: JSONObject = [
      "job_id": JSONValue(job.id), "job_name": .string(job.name), "job_desc": .string(job.description),
    ]
    let tail: JSONObject = [
      "model_metric_list": "{}",
      "system_metric_list": .object(metrics.json + ["interval": JSONValue(metrics.interval)]),
    ]
    return head + common + tail + machine + unset
  }

  private var common: JSONObject {
    let identity: JSONObject = [
      "version_id": JSONValue(version.id), "version_name": .string(version.name),
      "pre_version_id": JSONValue(version.previousID), "resource_id": .string(version.resourceID),
    ]
    let run: JSONObject = [
      "status": JSONValue(version.timeline.status(at: now).rawValue),
      "create_time": JSONValue(version.timeline.createTime),
      "start_time": JSONValue(version.timeline.startTime(at: now)),
      "duration": JSONValue(version.timeline.duration(at: now)),
      "gpu": .null,
    ]
    return identity + run + settings.engineFields + settings.programFields + settings.inputFields
      + settings.placementFields
  }

  private var metrics: RunMetrics {
    let hasStarted = version.timeline.startTime(at: now) != nil
    return RunMetrics(
      versionID: version.id, hasAccelerator: settings.flavor?.accelerators ?? 0 > 0,
      duration: hasStarted ? version.timeline.duration(at: now) : nil)
  }
}

// MARK: - What only get version shows

extension VersionDocument {
  private var machine: JSONObject {
    let flavor = settings.flavor
    return [
      "spec_code": JSONValue(flavor?.code), "flavor_code": JSONValue(flavor?.code),
      "flavor_type": JSONValue(flavor?.kind.rawValue), "max_num": JSONValue(flavor?.maximumNodes),
      "pool_type": version.settings.poolID == nil ? "SYSTEM_DEFINED" : "USER_DEFINED",
      "billing": flavor.map { ["unit_num": 1, "code": .string($0.code)] } ?? .null,
      "attributes": ["isSupportDist": .string((flavor?.maximumNodes ?? 1) > 1 ? "True" : "False")],
      "job_type": 1, "storage": "", "no_resource": false, "is_free": false, "description": "", "memory_unit": "GB",
      "gpu_memory_unit": "GB", "task_summary": [:], "model_outputs": [],
      "user": ["name": .string(policy.credentials.userName)],
    ]
  }

  private var unset: JSONObject {
    let keys = [
      "flavor_info", "npu_info", "is_zombie", "error_result", "inputs", "outputs", "user_frame_image", "algorithm_id",
      "autosearch_config", "retrain_model_id", "pod_version",
    ]
    return JSONObject(keys.map { .init(key: $0, value: .null) })
  }
}
