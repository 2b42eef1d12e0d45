import TestSupport
import Testing
import TrainyardPlanner
import TrainyardResources

struct OrderTests {
  private func action(_ name: String, after others: [String] = []) -> Action {
    Action(
      .configuration(name), .deleteConfiguration(name: name), Reason(.configRemoved, ""),
      dependencies: Set(others.map { Action.ID(.deleteConfig, .configuration($0)) }))
  }

  private func ordered(_ actions: [Action]) -> Plan {
    var plan = Plan(owner: Samples.owner, target: Samples.target, actions: actions)
    plan.orderActions()
    return plan
  }

  private func names(_ plan: Plan) -> [String] {
    plan.actions.map { String($0.address.description.dropFirst("config/".count)) }
  }

  @Test func `actions stand behind what they wait for, otherwise as planned`() {
    let plan = ordered([action("a", after: ["c"]), action("b"), action("c"), action("d", after: ["a"])])
    #expect(names(plan) == ["b", "c", "a", "d"])
    #expect(plan.problems.isEmpty)
  }

  @Test func `a cycle is a problem that names its path and nothing else`() {
    let plan = ordered([
      action("free"), action("a", after: ["b"]), action("b", after: ["c"]), action("c", after: ["a"]),
      action("waiting", after: ["a"]),
    ])
    #expect(names(plan) == ["free"])
    #expect(plan.problems.map(\.code) == [.dependencyCycle])
    #expect(
      plan.problems.first?.message
        == "these actions wait for one another: delete_config config/a → delete_config config/b → delete_config config/c"
        + " → delete_config config/a")
  }

  @Test func `a long chain in reverse order is sorted`() {
    let chain = (0..<20_000).map { action("\($0)", after: [String($0 + 1)]) }
    #expect(names(ordered(chain)) == (0..<20_000).reversed().map(String.init))
  }
}
