import ModelArtsAPI
import Testing

struct RequestWritingTests {
  private static var config: ConfigBody {
    var config = ConfigBody()
    config.workerCount = 1
    config.appURL = "/b/code/"
    config.bootFileURL = "/b/code/a.py"
    config.engineID = 1
    config.parameters = [
      TrainingParameter(label: "rate", value: ParameterValue("0.10", isNumber: true)),
      TrainingParameter(label: "flag", value: nil),
    ]
    config.dataURL = "/b/data/"
    config.specID = 4
    config.trainURL = "/b/out/"
    return config
  }

  @Test func `a job is written with its settings, parameters as texts`() {
    let request = CreateJobRequest(jobName: "j", description: "d", workspaceID: "0", config: Self.config)
    #expect(
      request.json.description
        == #"{"job_name":"j","job_desc":"d","workspace_id":"0","config":{"worker_server_num":1,"app_url":"/b/code/","#
        + #""boot_file_url":"/b/code/a.py","engine_id":1,"parameter":[{"label":"rate","value":"0.10"},"#
        + #"{"label":"flag","value":""}],"data_url":"/b/data/","spec_id":4,"train_url":"/b/out/"}}"#)
  }

  @Test func `a job without a version says so`() {
    let request = CreateJobRequest(jobName: "j", config: ConfigBody(), createsVersion: false)
    #expect(request.json.description == #"{"job_name":"j","config":{"create_version":false}}"#)
  }

  @Test func `a version names the one before it inside its settings`() {
    #expect(
      CreateVersionRequest(config: ConfigBody(), previousVersionID: 7).json.description
        == #"{"config":{"pre_version_id":7}}"#)
    #expect(
      CreateVersionRequest(config: ConfigBody(), previousVersionID: nil, description: "d").json.description
        == #"{"job_desc":"d","config":{}}"#)
  }

  @Test func `an update of a configuration always sends the description`() {
    #expect(UpdateConfigRequest(config: ConfigBody()).json.description == #"{"config_desc":""}"#)
    #expect(UpdateJobRequest(description: "").json.description == #"{"job_desc":""}"#)
  }

  @Test func `what was written reads back as it was`() throws {
    var config = Self.config
    config.parameters = [TrainingParameter(label: "rate", value: "0.10")]
    config.dataSources = [.obs(dataURL: "/b/d/"), .dataset(id: "i", version: "v")]
    config.volumes = [
      .nfs(id: "i", source: "/s", destination: "/d", isReadOnly: true),
      .hostPath(source: "/s", destination: "/d", isReadOnly: false),
    ]
    config.networkStorage = NetworkStorage(type: "nfs", shareAddress: "10.0.0.1:/", mountPath: "/m")
    (config.datasetID, config.datasetVersionID, config.poolID, config.modelID) = ("i", "v", "p", 5)
    (config.logURL, config.userImageURL, config.userCommand, config.flavorCode) = ("/b/l/", "image", "run", "code")
    let request = CreateConfigRequest(configName: "c", description: "d", config: config)
    let detail = try ConfigDetail(json: request.json)
    #expect(detail.config == config)
    #expect(detail.description == "d")
  }
}
