import TestSupport
import Testing
import TrainyardPlanner
import TrainyardReports
import TrainyardResources

/// A saved plan vouches for exactly the plan that it was made from.
struct ReceiptTests {
  private func plan(
    lr: String = "2", secret: String = "secret.A", value: String = "x", status: RunStatus = .completed,
    filter: AddressFilter = AddressFilter(), extra: [DeclaredVersion] = []
  ) -> Plan {
    let entry = DeclaredVersion(
      name: "run", config: Samples.config(lr: lr, extra: [Parameter(label: "wandb", value: value)]),
      origin: Samples.place(10),
      origins: FieldOrigins(sensitive: [.parameter("wandb")], secrets: [.parameter("wandb"): secret]))
    return World(
      "receipt", jobs: [Samples.job([entry] + extra, policy: .delete)],
      remoteJobs: [Samples.remoteJob([Samples.version(1, Samples.config(lr: "1"), status)])],
      options: PlanOptions(filter: filter)
    ).plan
  }

  private func check(_ now: Plan) -> ReceiptCheck {
    ReceiptCheck(PlanDocument(plan()), against: PlanDocument(now))
  }

  @Test func `the same plan is equal, whatever the value of a secret`() {
    #expect(check(plan()).isEqual)
    #expect(check(plan(value: "y")).isEqual)
    #expect(check(plan(value: "y")).text.isEmpty)
  }

  static let places: [(String, @Sendable (inout Plan) -> Void)] = [
    ("project vision, this is speech", { $0.owner.project = "speech" }),
    ("environment (none), this is prod", { $0.owner.environment = "prod" }),
    ("endpoint https://modelarts.eu-de.otc.t-systems.com, this is https://x", { $0.target.endpoint = "https://x" }),
    ("project id 0a1b2c, this is ff", { $0.target.projectID = "ff" }),
    ("workspace 0, this is 7", { $0.target.workspaceID = "7" }),
    ("limits (none), this is --target 'job/*'", { $0.filter = AddressFilter(targets: [GlobPattern("job/*")]) }),
  ]

  @Test(arguments: places.indices)
  func `a plan for another place is refused for that alone`(_ index: Int) {
    let (words, change) = Self.places[index]
    var now = plan()
    change(&now)
    let check = check(now)
    #expect(!check.isEqual)
    #expect(check.misplacements == ["the saved plan is for \(words)"])
    #expect(check.text == "  the saved plan is for \(words)\n")
  }

  static let differences: [(String, @Sendable (ReceiptTests) -> Plan)] = [
    ("      parameter.learning_rate: then 2, now 3\n", { $0.plan(lr: "3") }),
    ("      parameter.wandb: then the secret secret.A, now the secret secret.B\n", { $0.plan(secret: "secret.B") }),
    ("  only now:  stop_version job/flowers/version/V0001: undeclared\n", { $0.plan(status: .running) }),
    ("      status: then completed, now active\n", { $0.plan(status: .running) }),
    (
      "  only now:  create_version job/flowers/version/more: not found\n",
      { $0.plan(extra: [Samples.entry("more", Samples.config(lr: "7"))]) }
    ),
  ]

  @Test(arguments: differences.indices)
  func `the differences are told field by field`(_ index: Int) {
    let (line, change) = Self.differences[index]
    let check = check(change(self))
    #expect(!check.isEqual && check.misplacements.isEmpty)
    #expect(check.text.contains(line), "\(check.text)")
  }
}
