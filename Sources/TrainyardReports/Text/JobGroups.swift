internal import TrainyardPlanner

/// The parts of a plan by the job that they belong to.
struct JobGroups {
  let actions: [String: [ActionDocument]]
  let withheld: [String: [WithheldDocument]]
  let unchanged: [String: [UnchangedDocument]]
  let unmanaged: [String: [UnmanagedDocument]]

  init(_ plan: PlanDocument) {
    actions = Self.grouped(plan.actions, by: \.job)
    withheld = Self.grouped(plan.withheld, by: \.job)
    unchanged = Self.grouped(plan.unchanged, by: \.job)
    unmanaged = Self.grouped(plan.unmanaged, by: \.job)
  }

  /// The names of the jobs that the plan says something about beyond leaving them alone, sorted.
  var declaredJobs: [String] { Set(actions.keys).union(withheld.keys).union(unchanged.keys).sorted() }

  private static func grouped<Item>(_ items: [Item], by job: (Item) -> String?) -> [String: [Item]] {
    items.reduce(into: [:]) { groups, item in
      if let job = job(item) { groups[job, default: []].append(item) }
    }
  }
}
