import ModelArtsAPI
import Testing

/// The readings that the contract asks of a client (section 10).
struct TolerantReadingTests {
  @Test(
    arguments: ["5", "\"5\"", "5.0", "\"5.0\"", "5e0", "0.5e1"]
  )
  func `an id may be written in any way that means the integer`(written: String) throws {
    let version = try JobVersion(json: JSONValue(parsing: "{\"version_id\":\(written),\"status\":\(written)}"))
    #expect(version.versionID == 5)
    #expect(version.status == .submitFailed)
  }

  @Test(arguments: ["null", "\"\"", "[]", "{}", "5.5", "\"five\"", "99999999999999999999", "true"])
  func `an id that is no integer is named with its place`(written: String) throws {
    let json = try JSONValue(parsing: "{\"versions\":[{\"version_id\":1},{\"version_id\":\(written)}]}")
    let error = #expect(throws: UnreadableBody.self) { try VersionList(json: json) }
    #expect(error?.field == "versions[1].version_id")
    #expect(error?.document == "version list")
  }

  @Test(arguments: ["null", "\"\"", "[]"])
  func `null, an empty text and an empty list are as good as absent`(written: String) throws {
    let keys = [
      "pre_version_id", "app_url", "engine_id", "model_id", "parameter", "data_url", "data_source", "spec_id",
      "pool_id",
      "volumes", "nas_type", "worker_server_num", "duration", "gpu_num",
    ]
    let members = keys.map { "\"\($0)\":\(written)" }.joined(separator: ",")
    let full = try JobVersion(json: JSONValue(parsing: "{\"version_id\":1,\"status\":8,\(members)}"))
    let bare = try JobVersion(json: ["version_id": 1, "status": 8])
    #expect(full == bare)
  }

  @Test func `unknown keys and statuses pass`() throws {
    let version = try JobVersion(json: ["version_id": 1, "status": 99, "is_zombie": false, "npu_info": [:]])
    #expect(version.status == JobStatus(rawValue: 99))
    #expect(version.status.category == .unknown)
  }

  @Test func `a single text stands for a list of log files`() throws {
    #expect(try LogFileNames(json: ["log_file_list": "job-a.0"]).names == ["job-a.0"])
    #expect(try LogFileNames(json: ["log_file_list": ["job-a.0", "job-a.1"]]).names == ["job-a.0", "job-a.1"])
    #expect(try LogFileNames(json: ["log_file_list": nil]).names.isEmpty)
    #expect(try LogFileNames(json: ["log_file_list": ""]).names.isEmpty)
  }

  @Test(arguments: ["1609121886518240330", "\"1609121886518240330\""])
  func `log positions keep every digit`(written: String) throws {
    let lines = try LogLines(json: JSONValue(parsing: "{\"start_line\":\(written),\"lines\":\"1\",\"content\":\"x\"}"))
    #expect(lines.start == "1609121886518240330")
    #expect(lines.lineCount == 1)
    #expect(lines.end == nil)
  }

  @Test func `parameters keep the spelling and the kind of their values`() throws {
    let json = try JSONValue(
      parsing: """
        {"config_name":"c","parameter":[{"label":"a","value":0.010},{"label":"b","value":"0.010"},
        {"key":"c","value":true},{"label":"d","value":null},{"label":"","value":"x"},{"label":"e","value":"","tip":1}]}
        """)
    let parameters = try ConfigDetail(json: json).config.parameters
    #expect(
      parameters == [
        TrainingParameter(label: "a", value: ParameterValue("0.010", isNumber: true)),
        TrainingParameter(label: "b", value: "0.010"), TrainingParameter(label: "c", value: "true"),
        TrainingParameter(label: "d", value: nil), TrainingParameter(label: "e", value: ""),
      ])
  }

  @Test func `input and storage are read in every kind`() throws {
    let config = try ConfigDetail(
      json: [
        "config_name": "c",
        "data_source": [
          ["type": "obs", "data_url": "/b/d/"], ["type": "dataset", "dataset_id": "i", "dataset_version": "v"],
          ["type": "new"],
        ],
        "volumes": [
          ["nfs": ["id": "i", "src_path": "/s", "dest_path": "/d", "read_only": "true"]],
          ["host_path": ["src_path": "/s", "dest_path": "/d"]], ["moon": [:]],
        ],
      ]
    ).config
    #expect(
      config.dataSources == [
        .obs(dataURL: "/b/d/"), .dataset(id: "i", version: "v"), .other(["type": "new"]),
      ])
    #expect(
      config.volumes == [
        .nfs(id: "i", source: "/s", destination: "/d", isReadOnly: true),
        .hostPath(source: "/s", destination: "/d", isReadOnly: false), .other(["moon": [:]]),
      ])
  }

  @Test(arguments: [JSONValue.null, [], "text", 1])
  func `a document that is no object is refused`(json: JSONValue) {
    #expect(throws: UnreadableBody.self) { try JobList(json: json) }
    #expect(throws: UnreadableBody.self) { try VersionDetail(json: json) }
  }

  @Test func `lists of anything but objects are refused`() {
    let error = #expect(throws: UnreadableBody.self) { try JobList(json: ["jobs": [1]]) }
    #expect(error?.description == "the field 'jobs[0]' of the job list is not an object")
  }

  @Test func `a mount of the kind that is not used is passed over`() throws {
    let blankShare: JSONValue = ["id": "", "src_path": "", "dest_path": "", "read_only": false]
    let blankFolder: JSONValue = ["src_path": "", "dest_path": .null]
    let folder: JSONValue = ["src_path": "/a", "dest_path": "/b"]
    let version = try JobVersion(
      json: [
        "version_id": 1,
        "volumes": [
          ["nfs": blankShare, "host_path": blankFolder], ["nfs": blankShare, "host_path": folder], ["nfs": .null],
          ["cifs": ["a": 1]],
        ],
      ])
    #expect(
      version.config.volumes == [
        .hostPath(source: "/a", destination: "/b", isReadOnly: false), .other(["cifs": ["a": 1]]),
      ])
  }
}
