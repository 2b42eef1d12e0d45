import ModelArtsAPI
import Testing

@testable import ModelArtsClient

extension ContractRowTests {
  /// How answers are read.
  static let answerRows = [
    Row(1, "either key of the message; a failure by status, by is_success or by error_code") {
      let bodies: [ScriptedTransport.Step] = [
        .status(400, ["error_message": "m"]), .status(400, ["error_msg": "m"]),
        .ok(["is_success": false, "error_msg": "m"]), .ok(["error_code": "ModelArts.0104", "error_message": "m"]),
      ]
      for body in bodies {
        let found = try await failure(body) { _ = try await $0.engines() }?.message
        #expect(found == "m")
      }
    },
    Row(2, "the code decides, not the status") {
      for status in [200, 400, 500] {
        let error = try await failure(.failing(status, "ModelArts.0105")) { try await $0.stopVersion(1, ofJob: 1) }
        #expect(error?.kind == .wrongState)
      }
    },
    Row(3, "integers as strings and as integral floats") {
      for value: JSONValue in [1_678_184_644_000, "1678184644000", .number("1678184644000.0")] {
        let item: JSONValue = ["version_id": value, "status": "10", "create_time": value]
        let list = try await reading(["versions": [item]]) { try await $0.allVersions(ofJob: 1) }
        #expect(list.versions.map(\.versionID) == [1_678_184_644_000])
        #expect(list.versions.map(\.createTime) == [1_678_184_644_000])
        #expect(list.versions.map(\.status) == [.completed])
      }
    },
    Row(4, "null, absent, empty text and empty list are equal") {
      let keys = ["data_url", "log_url", "user_command", "data_source", "volumes", "parameter", "pre_version_id"]
      let empties: [JSONValue?] = [nil, .null, "", []]
      let versions = try await withoutDuplicates(empties) { empty in
        var item: JSONObject = ["version_id": 1, "status": 10]
        for key in keys { if let empty { item[key] = empty } }
        return try await reading(["versions": [.object(item)]]) { try await $0.allVersions(ofJob: 1) }.versions
      }
      #expect(versions.count == 1)
    },
    Row(5, "values of parameters may be numbers and booleans, and a label may be called key") {
      let items: JSONValue = [
        ["label": "a", "value": .number("0.10"), "required": true], ["key": "b", "value": true],
        ["label": "c", "value": "x"],
      ]
      let item: JSONValue = ["version_id": 1, "status": 10, "parameter": items]
      let parameters = try await reading(["versions": [item]]) { try await $0.allVersions(ofJob: 1) }
        .versions.first?.config.parameters
      #expect(parameters?.map(\.label) == ["a", "b", "c"])
      #expect(parameters?.map { $0.value?.text } == ["0.10", "true", "x"])
    },
    Row(6, "one log file as a text") {
      for names: JSONValue in [["job-a.0"], "job-a.0"] {
        let read = try await reading(["log_file_list": names]) { try await $0.logFileNames(ofVersion: 1, ofJob: 1) }
        #expect(read == ["job-a.0"])
      }
    },
    Row(7, "positions of logs beyond 2^53 keep every digit") {
      for position: JSONValue in ["1609121900042593083", .number("1609121900042593083")] {
        let answer: JSONValue = ["content": "x\n", "lines": "1", "start_line": position, "end_line": position]
        let lines = try await reading(answer) { try await $0.log(LogQuery(file: "f"), ofVersion: 1, ofJob: 1) }
        #expect(lines.end == "1609121900042593083")
        #expect(lines.lineCount == 1)
      }
    },
    Row(8, "metrics as an object or as a text that holds one") {
      for metrics: JSONValue in [["cpuUsage": ["1"]], "{\"cpuUsage\":[\"1\"]}"] {
        let answer: JSONValue = ["job_id": 1, "version_id": 1, "status": 10, "system_metric_list": metrics]
        let version = try await reading(answer) { try await $0.version(1, ofJob: 1) }.version
        #expect(try version.systemMetrics?.parsed().object?["cpuUsage"] == ["1"])
      }
    },
    Row(33, "the answer to a new version may lack its resource") {
      let answer: JSONValue = ["job_id": 1, "version_id": 2]
      let request = CreateVersionRequest(config: Clients.settings, previousVersionID: 1)
      let result = try await reading(answer) { try await $0.createVersion(request, ofJob: 1) }
      #expect(result.versionID == 2)
      #expect(result.resourceID == nil)
    },
    Row(37, "kinds of engines and statuses that no edition knows pass through") {
      let item: JSONValue = ["version_id": 1, "status": 99, "engine_type": 4711, "new_key": ["a": 1]]
      let version = try await reading(["versions": [item]]) { try await $0.allVersions(ofJob: 1) }.versions.first
      #expect(version?.status.name == "STATUS_99")
      #expect(version?.status.category == .unknown)
      #expect(version?.engine.type == 4711)
    },
    Row(40, "a job without a version has no version fields") {
      for version: JSONValue? in [nil, .null, ""] {
        var answer: JSONObject = ["job_id": 1, "is_success": true]
        if let version {
          (answer["version_id"], answer["version_name"], answer["status"]) = (version, version, version)
        }
        let request = CreateJobRequest(jobName: "j", config: Clients.settings, createsVersion: false)
        let result = try await reading(.object(answer)) { try await $0.createJob(request) }
        #expect(result.versionID == nil)
        #expect(result.status == nil)
      }
    },
  ]

  private static func withoutDuplicates<Input, Output: Hashable>(
    _ inputs: [Input], _ transform: (Input) async throws -> Output
  ) async throws -> Set<Output> {
    var result: Set<Output> = []
    for input in inputs { result.insert(try await transform(input)) }
    return result
  }
}
