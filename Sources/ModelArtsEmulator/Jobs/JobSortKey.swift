internal import ModelArtsAPI

/// What a list of jobs can be sorted by (contract section 4.2; `engine_type` is the SDK's alone).
enum JobSortKey: String, CaseIterable {
  case name = "job_name"
  case description = "job_desc"
  case status
  case duration
  case versionCount = "version_count"
  case createTime = "create_time"

  /// Whether one job comes before another; equal ones are in the order of their ids.
  func isSorted(_ first: JobSummary, _ second: JobSummary, _ order: SortOrder) -> Bool {
    switch self {
    case .name: compare(first, second, order) { $0.job.name }
    case .description: compare(first, second, order) { $0.job.description }
    case .status: compare(first, second, order) { $0.status.rawValue }
    case .duration: compare(first, second, order) { $0.duration }
    case .versionCount: compare(first, second, order) { $0.versionCount }
    case .createTime: compare(first, second, order) { $0.job.createTime }
    }
  }

  private func compare<Value: Comparable>(
    _ first: JobSummary, _ second: JobSummary, _ order: SortOrder, by value: (JobSummary) -> Value
  ) -> Bool {
    let (left, right) = (value(first), value(second))
    return left == right ? order.puts(first.job.id, before: second.job.id) : order.puts(left, before: right)
  }
}
