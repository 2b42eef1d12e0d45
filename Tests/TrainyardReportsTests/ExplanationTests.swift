import TestSupport
import Testing
import TrainyardPlanner
import TrainyardReports
import TrainyardResources

/// What `explain` says, with and without the service.
struct ExplanationTests {
  private static let declared: DesiredState = {
    var model = Samples.config()
    model.code = .model(id: 3)
    model.parameters = [Parameter(label: "lr", value: "0.5")]
    var image = Samples.config(lr: "0.3", extra: [Parameter(label: "wandb", value: "hidden-value")])
    image.logURL = "/flowers/log/"
    return DesiredState(
      owner: Samples.owner,
      configurations: [
        DeclaredConfiguration(
          name: "flowers-defaults", description: "Shared", config: Samples.config(lr: "0.020"),
          origin: Samples.place(3, in: "specs/configs.yaml"),
          origins: FieldOrigins(places: [.parameter("learning_rate"): Samples.place(12, in: "specs/configs.yaml")]))
      ],
      jobs: [
        Samples.job(
          [
            Samples.entry("baseline"),
            Samples.entry("changed", Samples.config(lr: "0.2"), parent: "baseline", line: 20),
            Samples.entry("preset", model, line: 30),
            DeclaredVersion(
              name: "secret", config: image, runs: 3, retry: 1, origin: Samples.place(40),
              origins: FieldOrigins(sensitive: [.parameter("wandb")], secrets: [.parameter("wandb"): "secret.WANDB"])),
          ], ignored: [FieldPath("train_url")])
      ])
  }()

  private static let observed: ObservedState = {
    var other = Samples.version(2, Samples.config(lr: "0.1", trainURL: "/elsewhere/"), .running)
    other.config.poolID = "pool7e3577e3"
    other.config.logURL = "/flowers/log/"
    other.config.parameters[0].value = ContentValue("0.1", isNumber: true)
    return ObservedState(
      configurations: [
        ObservedConfiguration(
          name: "flowers-defaults", description: MarkedDescription("Shared [trainyard:vision]"),
          config: ObservedConfig(echoing: Samples.config()))
      ],
      jobs: [
        Samples.remoteJob([
          Samples.version(1), other, Samples.version(3, Samples.config(trainURL: "/again/"), .failed),
        ])
      ], catalog: Samples.catalog)
  }()

  static let addresses = [
    "config/flowers-defaults", "job/flowers", "job/flowers/version/baseline", "job/flowers/version/changed",
    "job/flowers/version/preset", "job/flowers/version/secret", "job/flowers/version/secret[2]",
    "job/flowers/version/V0002", "job/flowers/version/V0003",
  ]

  private static func fileName(_ address: String) -> String {
    address.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }

  @Test(arguments: addresses)
  func `an explanation reads as its golden`(_ address: String) throws {
    let explanation = try Explainer(Self.declared, Self.observed).explanation(of: address)
    let text = ExplanationTextReport(explanation).text()
    try Golden.expect(text, equals: "explanations/\(Self.fileName(address)).txt")
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test(arguments: addresses.filter { !$0.contains("V000") })
  func `manifests alone are explained without the service`(_ address: String) throws {
    let explanation = try Explainer(Self.declared).explanation(of: address)
    #expect(!explanation.isCompared && explanation.comparison == nil && explanation.matches.isEmpty)
    #expect(ExplanationTextReport(explanation).text().hasSuffix("Not compared: the service was not asked.\n"))
  }

  @Test func `an explanation's JSON is its golden`() throws {
    let explanation = try Explainer(Self.declared, Self.observed).explanation(of: "job/flowers/version/changed")
    try Golden.expect(JSONReport.text(of: explanation), equals: "explanations/changed.json")
  }

  @Test(arguments: addresses)
  func `no explanation contains a secret or a digest of one`(_ address: String) throws {
    let explanation = try Explainer(Self.declared, Self.observed).explanation(of: address)
    let text = ExplanationTextReport(explanation).text() + (try JSONReport.text(of: explanation))
    #expect(!text.contains("hidden-value"))
    #expect(!address.contains("secret") || explanation.fingerprint == nil && explanation.hidesFingerprint)
  }

  @Test func `a field counts in the explanation exactly where it counts for the plan`() throws {
    let explanation = try Explainer(Self.declared, Self.observed).explanation(of: "job/flowers/version/changed")
    let uncounted = Set(explanation.fields.filter { !$0.counts }.map(\.path))
    #expect(uncounted == ["parent", "train_url"])
    #expect(explanation.comparison?.differences == 1)
    #expect(explanation.comparison?.remote == "V0002")
  }

  @Test(arguments: [
    ("job/flowrs", "did you mean 'job/flowers'?"),
    ("job/flowers/version/baselin", "did you mean 'job/flowers/version/baseline'?"),
    ("job/flowers/version/secret[4]", "did you mean 'job/flowers/version/secret[1]'?"),
    ("nonsense", "addresses look like config/NAME, job/NAME and job/NAME/version/ENTRY"),
    ("", "addresses look like config/NAME, job/NAME and job/NAME/version/ENTRY"),
  ])
  func `an address that names nothing comes back with what was meant perhaps`(_ address: String, _ hint: String) {
    let error = #expect(throws: UnknownAddress.self) { try Explainer(Self.declared).explanation(of: address) }
    #expect(error?.hint == hint)
  }
}
