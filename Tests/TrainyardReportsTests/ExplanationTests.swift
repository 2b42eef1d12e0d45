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
          ], ignored: [FieldPath("train_url")]),
        Samples.job(
          named: "birds",
          (1...3).map { Samples.entry("soak", soak($0), run: $0, retry: 1, line: 50) } + [
            Samples.entry("alone", Samples.config(lr: "7"), run: 1, line: 60)
          ]),
      ])
  }()

  private static func soak(_ run: Int) -> RunConfig { Samples.config(lr: "5", trainURL: "/birds/\(run)/") }

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
        ]),
        Samples.remoteJob(
          named: "birds",
          [
            Samples.version(1, soak(2), .failed), Samples.version(2, soak(3), .running),
            Samples.version(3, soak(2), .completed),
          ], description: "[trainyard:vision protect]", id: 43),
      ], catalog: Samples.catalog)
  }()

  static let addresses = [
    "config/flowers-defaults", "job/flowers", "job/flowers/version/baseline", "job/flowers/version/changed",
    "job/flowers/version/preset", "job/flowers/version/secret", "job/flowers/version/secret[2]",
    "job/flowers/version/V0002", "job/flowers/version/V0003", "job/birds", "job/birds/version/soak",
    "job/birds/version/soak[2]", "job/birds/version/alone", "job/birds/version/V0002",
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

  @Test func `an entry with a config for each run is explained as all its runs, or as the one that is named`() throws {
    func explanation(_ name: String) throws -> ExplanationDocument {
      try Explainer(Self.declared, Self.observed).explanation(of: "job/birds/version/\(name)")
    }
    func numbers(_ runs: RunCounts?) -> [Int?] { [runs?.declared, runs?.retry, runs?.launches, runs?.run] }
    let all = try explanation("soak")
    #expect(numbers(all.runs) == [3, 1, 1, nil])
    #expect(all.matches.map(\.version) == ["V0003", "V0001", "V0002"])
    #expect(all.matches.map(\.run) == [2, 2, 3])
    #expect(all.notes.first?.contains("run 1 of 3") == true)
    #expect(all.notes.first?.contains("job/birds/version/soak[2]") == true)
    let third = try explanation("soak[3]")
    #expect(numbers(third.runs) == [3, 1, 0, 3])
    #expect(third.matches.map(\.version) == ["V0002"])
    #expect(third.fields.contains { $0.value == "/birds/3/" })
    #expect(!third.notes.contains { $0.contains("${run.index}") })
    #expect(numbers(try explanation("alone").runs) == [1, 0, 1, nil])
    #expect(throws: UnknownAddress.self) { try explanation("soak[4]") }
    #expect(try Explainer(Self.declared).explanation(of: "job/birds/version/soak").runs?.launches == nil)
  }

  @Test(arguments: [
    (true, "[trainyard:vision]", "is protected:"), (nil, "[trainyard:vision protect]", "by its mark"),
    (false, "[trainyard:vision protect]", "still protects"), (nil, "[trainyard:vision]", nil),
    (false, "[trainyard:vision]", nil),
  ])
  func `what protects a job is told, whoever says so`(_ declared: Bool?, _ mark: String, _ words: String?) throws {
    let desired = DesiredState(owner: Samples.owner, jobs: [Samples.job([Samples.entry("one")], isProtected: declared)])
    let observed = ObservedState(jobs: [Samples.remoteJob([Samples.version(1)], description: mark)])
    for address in ["job/flowers", "job/flowers/version/one", "job/flowers/version/V0001"] {
      let notes = try Explainer(desired, observed).explanation(of: address).notes.filter { $0.contains("protect") }
      #expect(notes.count == (words == nil ? 0 : 1))
      #expect(words.map { notes.first?.contains($0) == true } ?? true)
    }
  }

  @Test func `a row that is not compared names its owner`() throws {
    let explanation = try Explainer(Self.declared, Self.observed).explanation(of: "job/flowers/version/changed")
    let text = ExplanationTextReport(explanation).text(width: 200)
    let rows = explanation.comparison?.fields.filter { !$0.counts } ?? []
    #expect(rows.compactMap(\.owner).count == rows.count && rows.count == 3)
    #expect(text.split(separator: "\n").count { $0.contains("owned by the manifests") } == rows.count)
    #expect(
      text.contains("owned by the manifests, else by the service; not declared: filled in for the public pool too"))
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
