internal import ModelArtsAPI
internal import ModelArtsClient

/// A version with the job that it belongs to.
struct NamedVersion: Sendable {
  let jobID: Int64
  let jobName: String
  let version: JobVersion

  /// How people call the version.
  var name: String { version.versionName ?? String(version.versionID) }
}

extension ModelArtsClient {
  /// The id of a job that was named on the command line.
  ///
  /// - Parameter text: The name, or the id where no job has it for a name.
  func jobID(_ text: String) async throws -> Int64 {
    if let job = try await job(named: text) { return job.jobID }
    guard let id = Int64(text), id > 0 else { throw CommandFailure.missingJob(text) }
    return id
  }

  /// The versions of a job that was named on the command line.
  func versions(ofJobCalled text: String) async throws -> VersionList {
    try await versions(ofJob: try await jobID(text), called: text)
  }

  private func versions(ofJob id: Int64, called text: String) async throws -> VersionList {
    do {
      return try await allVersions(ofJob: id)
    } catch let error as ModelArtsError where error.kind == .notFound {
      throw CommandFailure.missingJob(text)
    }
  }

  /// A version that was named on the command line.
  ///
  /// - Parameters:
  ///   - text: The name such as `V0003`, or the id.
  ///   - job: The name or the id of the job.
  func version(called text: String, ofJobCalled job: String) async throws -> NamedVersion {
    let id = try await jobID(job)
    let list = try await versions(ofJob: id, called: job)
    let wanted = text.uppercased()
    guard
      let version = list.versions.first(where: { $0.versionName?.uppercased() == wanted })
        ?? list.versions.first(where: { String($0.versionID) == text })
    else {
      throw CommandFailure(
        .error, "job '\(job)' has no version '\(text)'", hint: "list them with 'trainyard get versions \(job)'")
    }
    return NamedVersion(jobID: id, jobName: list.jobName ?? job, version: version)
  }
}

extension CommandFailure {
  /// No job has the name.
  static func missingJob(_ text: String) -> CommandFailure {
    CommandFailure(.error, "there is no job '\(text)'", hint: "list the jobs with 'trainyard get jobs'")
  }
}
