internal import TrainyardPlanner

/// The numbers that GitLab shows of a plan; nil where there is no plan.
struct TerraformCounts: Sendable, Encodable {
  var create: Int?
  var update: Int?
  var delete: Int?

  init(_ plan: PlanDocument?) {
    guard let actions = plan?.resourceChanges.flatMap(\.change.actions) else { return }
    create = actions.count { $0 == "create" }
    update = actions.count { $0 == "update" }
    delete = actions.count { $0 == "delete" }
  }
}
