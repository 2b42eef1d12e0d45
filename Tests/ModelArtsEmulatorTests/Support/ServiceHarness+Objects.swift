import HTTPTypes
import ModelArtsAPI

@testable import ModelArtsEmulator

extension ServiceHarness {
  /// A job of a test, with the ids that later requests name.
  struct Job {
    var id: Int64
    var versionID: Int64

    var path: String { "training-jobs/\(id)" }
    var versionPath: String { path(version: versionID) }

    func path(version id: Int64) -> String { "\(path)/versions/\(id)" }
  }

  /// Creates a job with one version.
  @discardableResult
  func createJob(
    _ name: String = "job", description: String = "", workspace: String? = nil, config: JSONValue = Bodies.config()
  ) async throws -> Job {
    let answer = try await payload(
      .post, "training-jobs", body: Bodies.job(name, description: description, workspace: workspace, config: config))
    return Job(id: answer["job_id"]?.integer ?? 0, versionID: answer["version_id"]?.integer ?? 0)
  }

  /// Adds a version to a job.
  @discardableResult
  func createVersion(of job: Job, config: JSONValue = Bodies.config()) async throws -> JSONValue {
    let latest = try await payload(.get, "\(job.path)/versions")["versions"]?.elements?.first?["version_id"]
    let config = config.setting("pre_version_id", latest ?? .null)
    return try await payload(.post, "\(job.path)/versions", body: ["config": config])
  }

  /// The names of a job's versions in the order of the list.
  func versionNames(of job: Job, query: String = "") async throws -> [String] {
    let list = try await payload(.get, "\(job.path)/versions\(query)")
    return (list["versions"]?.elements ?? []).compactMap { $0["version_name"]?.text }
  }

  /// The status of a job's first version.
  func status(of job: Job) async throws -> Int64? {
    try await payload(.get, job.versionPath)["status"]?.integer
  }

  /// The names of the jobs that a list shows.
  func jobNames(_ query: String = "") async throws -> [String] {
    let list = try await payload(.get, "training-jobs\(query)")
    return (list["jobs"]?.elements ?? []).compactMap { $0["job_name"]?.text }
  }
}
