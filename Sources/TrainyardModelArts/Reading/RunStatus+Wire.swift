internal import ModelArtsAPI
internal import TrainyardResources

extension RunStatus {
  /// What a status code means for planning.
  init(_ status: JobStatus) {
    let category: Category =
      switch status.category {
      case .active: .active
      case .completed: .completed
      case .failed: .failed
      case .cancelled: .cancelled
      case .unknown: .unknown
      }
    self.init(name: status.name, category: category, isStoppable: status.isStoppable)
  }
}
