import ModelArtsAPI
import Testing

@testable import ModelArtsClient

extension ContractRowTests {
  /// What failures and states mean.
  static let stateRows = [
    Row(23, "absent by 404, 0015 and 0102 on a path with an id, a real error on a list") {
      let steps: [ScriptedTransport.Step] = [
        .text(404, ""), .failing(404, "ModelArts.0015"), .failing(400, "ModelArts.0102"),
      ]
      for step in steps {
        let found = try await failure(step) { try await $0.deleteJob(1) }?.kind
        #expect(found == .notFound)
        let ofList = try await failure(step) { _ = try await $0.jobPage() }?.kind
        #expect(ofList == .invalid)
      }
      let isUnderWay = try await failure(.failing(400, "ModelArts.6357")) { try await $0.deleteJob(1) }
      #expect(isUnderWay?.kind == .inProgress)
    },
    Row(24, "a deletion is only accepted; a version that is being deleted is active, and so is a failed deletion") {
      #expect(JobStatus.killing.category == .active)
      #expect(JobStatus.deleteFailed.category == .active)
      let refused = try await failure(.failing(400, "ModelArts.0105")) { try await $0.deleteVersion(1, ofJob: 1) }
      #expect(refused?.kind == .wrongState)
    },
    Row(25, "a job may be left without a version") {
      let answer: JSONValue = ["jobs": [["job_id": 1, "job_name": "a", "version_id": .null, "version_count": 0]]]
      let job = try await reading(answer) { try await $0.jobPage() }.jobs.first
      #expect(job?.latestVersionID == nil)
      #expect(job?.versionCount == 0)
    },
    Row(26, "versions are told apart by id, not by name") {
      let versions: JSONValue = [
        ["version_id": 1, "version_name": "V0001"], ["version_id": 2, "version_name": "V0001"],
      ]
      let list = try await reading(["version_count": 2, "versions": versions]) { try await $0.allVersions(ofJob: 1) }
      #expect(list.versions.map(\.versionID) == [1, 2])
    },
    Row(27, "what is not running yet may be stopped too, and a refusal is told") {
      #expect((0...22).filter { JobStatus(rawValue: $0).isStoppable } == [1, 2, 4, 7, 8])
      let refused = try await failure(.failing(400, "ModelArts.0105")) { try await $0.stopVersion(1, ofJob: 1) }
      #expect(refused?.kind == .wrongState)
    },
    Row(30, "a taken name by its code, by 409 or by its words") {
      let steps: [ScriptedTransport.Step] = [
        .failing(400, "ModelArts.0103"), .text(409, ""), .status(400, ["error_msg": "The config already exists."]),
      ]
      let request = CreateConfigRequest(configName: "c", config: Clients.settings)
      for step in steps {
        let found = try await failure(step) { try await $0.createConfig(request) }?.kind
        #expect(found == .conflict)
      }
    },
    Row(39, "a name that is still taken was refused, so that nothing was launched") {
      let request = CreateJobRequest(jobName: "j", config: Clients.settings)
      let error = try await failure(.failing(400, "ModelArts.0103")) { _ = try await $0.createJob(request) }
      #expect(error?.kind == .conflict)
      #expect(error?.effect == .refused)
    },
  ]
}
