import TestSupport
import Testing
import TrainyardPlanner
import TrainyardReports
import TrainyardResources

/// The plan that the example of policies is tried with is one that this version makes.
struct JSONPolicyExampleTests {
  /// A plan that breaks every rule of the example once.
  private static let world: World = {
    let token = Parameter(label: "API_TOKEN", value: "hidden")
    var tuned = Samples.entry("tuned", Samples.config(lr: "0.2", trainURL: "/tuned/", extra: [token]), line: 24)
    tuned.origins = FieldOrigins(
      sensitive: [.parameter("API_TOKEN")], secrets: [.parameter("API_TOKEN"): "secret.API_TOKEN"])
    return World(
      "policies",
      jobs: [
        Samples.job([Samples.entry("baseline", Samples.config(lr: "0.020"), line: 17)], policy: .delete),
        Samples.job(
          named: "ships",
          [Samples.entry("wide", Samples.config(nodes: 8, trainURL: "/wide/", flavor: "ascend.8"), line: 9), tuned]),
      ],
      remoteJobs: [
        Samples.remoteJob([Samples.version(1, Samples.config(trainURL: "/old/"), .running)])
      ])
  }()

  @Test func `the example's plan is a plan`() throws {
    try Golden.expect(
      JSONReport.text(of: PlanDocument(Self.world.plan)), equals: "../../../examples/policies/plan.json")
  }
}
