import ModelArtsAPI
import Testing

@testable import ModelArtsClient

extension ContractRowTests {
  private static func queries(
    _ json: JSONValue, _ act: (ModelArtsClient) async throws -> Void
  ) async throws -> [[String: String]] {
    let transport = ScriptedTransport(.ok(json))
    try await act(try Clients.over(transport) { $0.workspaceID = "w" })
    return transport.requests.map { request in
      Dictionary(request.query.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// How lists and logs are asked for and walked.
  static let listRows = [
    Row(9, "pages of 1000 until the count is reached; each version once") {
      let repeated: JSONValue = [["version_id": 1, "status": 10], ["version_id": 1, "status": 10]]
      let asked = try await queries(["version_count": 1, "versions": repeated]) { client in
        let found = try await client.allVersions(ofJob: 1).versions.count
        #expect(found == 1)
      }
      #expect(asked == [["page": "1", "per_page": "1000"]])
    },
    Row(11, "a count that differs from the number of elements is no error") {
      let answer: JSONValue = ["version_count": 2, "versions": [["version_id": 1, "status": 10]]]
      let list = try await reading(answer) { try await $0.allVersions(ofJob: 1) }
      #expect(list.versions.count == 1)
      #expect(list.versionCount == 2)
    },
    Row(12, "sort key, order and workspace are always sent") {
      let asked = try await queries(["jobs": []]) { _ = try await $0.jobPage() }.first
      #expect(asked?["sortBy"] == "job_name")
      #expect(asked?["order"] == "asc")
      #expect(asked?["workspace_id"] == "w")
    },
    Row(13, "the total ends paging; an empty page does so too") {
      let jobs: JSONValue = [["job_id": 1, "job_name": "a"]]
      let found = try await queries(["job_total_count": 1, "jobs": jobs]) { _ = try await $0.jobs().collected() }.count
      #expect(found == 1)
      let ofNone = try await queries(["job_total_count": 9, "jobs": []]) { _ = try await $0.jobs().collected() }.count
      #expect(ofNone == 1)
    },
    Row(14, "a search finds parts of names, so the exact name is looked for; a long one is not sent") {
      let jobs: JSONValue = [["job_id": 1, "job_name": "ab"], ["job_id": 2, "job_name": "a"]]
      let found = try await reading(["job_total_count": 2, "jobs": jobs]) { try await $0.job(named: "a") }?.jobID
      #expect(found == 2)
      let long = String(repeating: "n", count: 65)
      let asked = try await queries(["jobs": []]) { _ = try await $0.job(named: long) }
      #expect(asked.allSatisfy { $0["search_content"] == nil })
    },
    Row(15, "jobs of another status than asked for are passed over") {
      let jobs: JSONValue = [
        ["job_id": 1, "job_name": "a", "status": 10], ["job_id": 2, "job_name": "b", "status": 7],
      ]
      let found = try await reading(["job_total_count": 2, "jobs": jobs]) {
        try await $0.jobs(JobQuery(status: .waiting)).collected()
      }
      #expect(found.map(\.jobID) == [2])
    },
    Row(29, "the order of configurations is always sent") {
      let asked = try await queries(["configs": []]) { _ = try await $0.configPage() }.first
      #expect(asked?["sortBy"] == "config_name")
      #expect(asked?["order"] == "asc")
    },
    Row(31, "logs are read by line") {
      let transport = ScriptedTransport(.ok([:]))
      _ = try await Clients.over(transport).log(LogQuery(file: "f"), ofVersion: 2, ofJob: 1)
      #expect(transport.requests.first?.path.hasSuffix("/training-jobs/1/versions/2/aom-log") == true)
    },
    Row(32, "desc is forward; a first line that was seen before is passed over") {
      let asked = try await queries([:]) {
        _ = try await $0.log(LogQuery(file: "f", place: .after("7")), ofVersion: 2, ofJob: 1)
      }
      #expect(asked.first?["order"] == "desc")
      #expect(asked.first?["base_line"] == "7")
      let answer = try LogLines(json: ["content": "a\nb\n", "lines": 2, "start_line": "7", "end_line": "8"])
      #expect(LogPiece(answer, without: "7").lines == ["b"])
    },
    Row(35, "the workspace goes with a new job and is expected nowhere") {
      let transport = ScriptedTransport(.ok(["job_id": 1]))
      let client = try Clients.over(transport) { $0.workspaceID = "w" }
      _ = try await client.createJob(CreateJobRequest(jobName: "j", config: Clients.settings))
      let body = try JSONValue(parsing: transport.requests.first?.body ?? [])
      #expect(body.object?["workspace_id"] == "w")
    },
    Row(38, "sizes of pages and numbers of lines are brought within their limits") {
      let jobs = try await queries(["jobs": []]) { _ = try await $0.jobPage(JobQuery(pageSize: 5000), page: 99999) }
      #expect(jobs.first?["per_page"] == "1000")
      #expect(jobs.first?["page"] == "65535")
      let log = try await queries([:]) {
        _ = try await $0.log(LogQuery(file: "f", lineCount: 9999), ofVersion: 1, ofJob: 1)
      }
      #expect(log.first?["lines"] == "500")
    },
  ]
}
