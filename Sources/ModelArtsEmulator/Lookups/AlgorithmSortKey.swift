internal import ModelArtsAPI

/// What a list of algorithms can be sorted by (contract section 4.10).
enum AlgorithmSortKey: String, CaseIterable {
  case engine
  case name = "model_name"
  case usage = "model_usage"
  case precision = "model_precision"
  case size = "model_size"
  case createTime = "create_time"
  case parameter

  /// Whether one algorithm comes before another; equal ones are in the order of their ids.
  func isSorted(_ first: Algorithm, _ second: Algorithm, _ order: SortOrder) -> Bool {
    switch self {
    case .engine: compare(first, second, order, by: \.engineID)
    case .name: compare(first, second, order, by: \.name)
    case .usage: compare(first, second, order, by: \.usage)
    case .precision: compare(first, second, order, by: \.precision)
    case .size: compare(first, second, order, by: \.size)
    case .createTime: compare(first, second, order, by: \.createTime)
    case .parameter: compare(first, second, order, by: \.parameterJSON.description)
    }
  }

  private func compare(
    _ first: Algorithm, _ second: Algorithm, _ order: SortOrder, by key: KeyPath<Algorithm, some Comparable>
  ) -> Bool {
    let (left, right) = (first[keyPath: key], second[keyPath: key])
    return left == right ? order.puts(first.id, before: second.id) : order.puts(left, before: right)
  }
}
