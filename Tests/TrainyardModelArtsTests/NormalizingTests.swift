import ModelArtsAPI
import ModelArtsClient
import Testing
import TrainyardModelArts
import TrainyardResources

/// What the service reports, read into the domain through real requests of the client.
struct NormalizingTests {
  private static let scope = ObservationScope(
    owner: Owner(project: "vision"), jobs: ["flowers"], configurations: ["base"],
    ownership: OwnershipPatterns(jobs: [GlobPattern("owned-*")]), needsFlavors: true, needsEngines: true,
    needsAlgorithms: true)

  private static func job(
    _ id: Int64, _ name: String, _ description: String = "[trainyard:vision]", count: Int64 = 1
  ) -> JSONValue {
    [
      "job_id": JSONValue(id), "job_name": .string(name), "job_desc": .string(description),
      "version_count": JSONValue(count),
    ]
  }

  private static let version = version(7)

  private static func version(_ id: Int64) -> JSONValue {
    [
      "version_id": JSONValue(id), "version_name": "V0001", "status": 10, "spec_id": 4, "engine_id": 36,
      "engine_version": "PyTorch-1.0.0-python3.6", "worker_server_num": 1, "app_url": "/a/code/",
      "boot_file_url": "/a/code/train.py", "data_url": "/a/data/", "train_url": "/a/out/", "nas_type": "efs",
      "pool_id": "pool-public", "gpu_num": 1, "gpu_type": "Pnt1", "data_source": nil, "log_url": nil,
      "parameter": [
        ["label": "rate", "value": .number("0.010"), "required": true], ["label": "name", "value": "0.010"],
      ],
    ]
  }

  private static func service() -> ScriptedService {
    let service = ScriptedService()
    service.answer(
      "GET /training-jobs",
      [
        "is_success": true, "job_total_count": 4, "job_count_limit": 96,
        "jobs": [
          job(1, "flowers"), job(2, "owned-by-us"), job(3, "owned-by-others", "[trainyard:speech]"),
          job(4, "other", "by hand"),
        ],
      ])
    for id in 1...4 {
      service.answer(
        "GET /training-jobs/\(id)/versions",
        ["is_success": true, "job_desc": "[trainyard:vision]", "version_count": 1, "versions": [version]])
    }
    service.answer(
      "GET /training-job-configs",
      ["is_success": true, "config_total_count": 2, "configs": [["config_name": "base"], ["config_name": "other"]]])
    service.answer(
      "GET /training-job-configs/base",
      [
        "is_success": true, "config_name": "base", "config_desc": "x [trainyard:vision]", "worker_server_num": 2,
        "spec_id": 4,
      ])
    service.answer(
      "GET /job/resource-specs",
      ["is_success": true, "specs": [["spec_id": 4, "spec_code": "gpu.p100", "max_num": 4]]])
    service.answer(
      "GET /job/ai-engines",
      [
        "is_success": true,
        "engines": [["engine_id": 36, "engine_type": 10, "engine_version": "PyTorch-1.0.0-python3.6"]],
      ])
    service.answer("GET /built-in-algorithms", ["is_success": true, "model_total_count": 0, "models": []])
    return service
  }

  @Test func `only what is in scope is read in detail`() async throws {
    let service = Self.service()
    let observed = try await ModelArtsRemote(client: service.client()).observe(Self.scope)
    #expect(observed.jobs.map(\.name) == ["flowers", "other", "owned-by-others", "owned-by-us"])
    #expect(observed.jobs.map { $0.versions != nil } == [true, false, false, true])
    #expect(observed.configurations.map { $0.config != nil } == [true, false])
    #expect(observed.remainingJobs == 96)
    #expect(service.requests.count == 5 + 2 + 1)
  }

  @Test func `a version is normalised`() async throws {
    let remote = try ModelArtsRemote(client: Self.service().client())
    let observed = try await remote.observe(Self.scope)
    let version = try #require(observed.jobs.first { $0.name == "flowers" }?.versions?.first)
    #expect(version.status == RunStatus(name: "COMPLETED", category: .completed))
    #expect(version.accelerators == Accelerators(count: 1, type: "Pnt1"))
    #expect(version.config.specCode == "gpu.p100")
    #expect(version.config.engineVersion == "PyTorch-1.0.0-python3.6")
    #expect(version.config.nas == nil, "a bare nas_type is the service's own")
    #expect(version.config.parameters.map(\.value) == [ContentValue("0.010", isNumber: true), ContentValue("0.010")])
  }

  @Test func `a list that is shorter than its count is read twice`() async throws {
    let service = Self.service()
    service.answer(
      "GET /training-jobs/1/versions", ["is_success": true, "version_count": 2, "versions": [Self.version]],
      ["is_success": true, "version_count": 2, "versions": []],
      ["is_success": true, "version_count": 1, "versions": [Self.version]])
    let observed = try await ModelArtsRemote(client: service.client()).observe(Self.scope)
    #expect(observed.jobs.first { $0.name == "flowers" }?.isComplete == true)
    #expect(service.requests.count { $0 == "GET /training-jobs/1/versions" } == 3)
  }

  /// The list of jobs, with counts of one job and of another whose name contains that one's.
  private static func jobs(_ count: Int64) -> JSONValue {
    let jobs = [job(5, "flowers-2", "by hand", count: 7), job(1, "flowers", count: count)]
    return ["is_success": true, "job_total_count": 2, "jobs": .array(jobs)]
  }

  private static let oneVersion: JSONValue = ["is_success": true, "version_count": 1, "versions": [version]]

  @Test func `a list that counts itself is incomplete where the list of jobs counts more`() async throws {
    let service = Self.service()
    service.answer("GET /training-jobs", Self.jobs(2))
    service.answer("GET /training-jobs/1/versions", Self.oneVersion)
    let observed = try await ModelArtsRemote(client: service.client()).observe(Self.scope)
    let job = try #require(observed.jobs.first { $0.name == "flowers" })
    #expect(!job.isComplete)
    #expect(job.versionCount == 2 && job.versions?.count == 1)
    #expect(service.requests.count { $0 == "GET /training-jobs/1/versions" } == 2)
  }

  @Test func `a version that was deleted meanwhile does not make a list incomplete`() async throws {
    let service = Self.service()
    service.answer("GET /training-jobs", Self.jobs(2), Self.jobs(1))
    service.answer("GET /training-jobs/1/versions", Self.oneVersion)
    let observed = try await ModelArtsRemote(client: service.client()).observe(Self.scope)
    #expect(observed.jobs.first { $0.name == "flowers" }?.isComplete == true)
  }

  @Test func `a version that is listed at the second look completes the list`() async throws {
    let service = Self.service()
    service.answer("GET /training-jobs", Self.jobs(2))
    service.answer(
      "GET /training-jobs/1/versions", Self.oneVersion,
      ["is_success": true, "version_count": 2, "versions": [Self.version, Self.version(8)]])
    let observed = try await ModelArtsRemote(client: service.client()).observe(Self.scope)
    #expect(observed.jobs.first { $0.name == "flowers" }?.isComplete == true)
    #expect(service.requests.count { $0 == "GET /training-jobs" } == 1)
  }

  @Test func `each page of the jobs is read once, and the first one tells the quota`() async throws {
    func page(_ job: JSONValue) -> JSONValue {
      ["is_success": true, "job_total_count": 2, "job_count_limit": 96, "jobs": [job]]
    }
    let service = Self.service()
    service.answer("GET /training-jobs", page(Self.job(5, "birds", "by hand")), page(Self.job(1, "flowers")))
    let observed = try await ModelArtsRemote(client: service.client()).observe(Self.scope)
    #expect(observed.jobs.map(\.name).sorted() == ["birds", "flowers"])
    #expect(observed.remainingJobs == 96)
    #expect(service.requests.count { $0 == "GET /training-jobs" } == 2)
  }

  @Test func `a job that was created again is found under its new id`() async throws {
    let service = Self.service()
    let remote = try ModelArtsRemote(client: service.client())
    _ = try await remote.observe(Self.scope)
    let gone = ScriptedService()
    #expect(try await ModelArtsRemote(client: gone.client()).observeConfiguration(named: "base") == nil)
    service.answer(
      "GET /training-jobs/1/versions", ["is_success": false, "error_code": "ModelArts.0102", "error_message": "gone"])
    service.answer(
      "GET /training-jobs", ["is_success": true, "job_total_count": 1, "jobs": [Self.job(9, "flowers")]])
    service.answer("GET /training-jobs/9/versions", ["is_success": true, "version_count": 0, "versions": []])
    #expect(try await remote.observeJob(named: "flowers")?.id == 9)
  }

  @Test func `a list that the service does not offer is left out`() async throws {
    let service = Self.service()
    service.answer(
      "GET /built-in-algorithms", ["is_success": false, "error_code": "ModelArts.0015", "error_message": "no"])
    let remote = try ModelArtsRemote(client: service.client())
    #expect(try await remote.observe(Self.scope).catalog.algorithms == nil)
    #expect(try await remote.observe(Self.scope).catalog.engines?.count == 1)
  }
}
