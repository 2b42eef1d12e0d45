/// The paths of the API below `/v1/{project_id}`, as unencoded segments (contract section 2).
public enum ResourcePath: Sendable, Hashable {
  case jobs
  case job(Int64)
  case versions(job: Int64)
  case version(job: Int64, version: Int64)
  case stop(job: Int64, version: Int64)
  case logFileNames(job: Int64, version: Int64)
  case logLines(job: Int64, version: Int64)
  case logBytes(job: Int64, version: Int64)
  case configs
  case config(name: String)
  case flavors
  case engines
  case algorithms

  /// The segments of the path; each must be encoded by itself.
  public var segments: [String] {
    switch self {
    case .jobs: ["training-jobs"]
    case .job(let job): ["training-jobs", String(job)]
    case .versions(let job): Self.job(job).segments + ["versions"]
    case .version(let job, let version): Self.versions(job: job).segments + [String(version)]
    case .stop(let job, let version): Self.version(job: job, version: version).segments + ["stop"]
    case .logFileNames(let job, let version): Self.version(job: job, version: version).segments + ["log", "file-names"]
    case .logLines(let job, let version): Self.version(job: job, version: version).segments + ["aom-log"]
    case .logBytes(let job, let version): Self.version(job: job, version: version).segments + ["log"]
    case .configs: ["training-job-configs"]
    case .config(let name): ["training-job-configs", name]
    case .flavors: ["job", "resource-specs"]
    case .engines: ["job", "ai-engines"]
    case .algorithms: ["built-in-algorithms"]
    }
  }
}
