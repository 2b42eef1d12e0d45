internal import TrainyardPlanner
internal import TrainyardResources

extension World {
  /// Values that are never shown.
  static let secrets: [World] = [
    World(
      "equal secrets have one number and others another",
      jobs: [
        Samples.job(
          [
            Samples.entry("first", token("new-secret", lr: "0.1")),
            Samples.entry("second", token("new-secret", lr: "0.2"), line: 20),
            Samples.entry("third", token("new-secret-2", lr: "0.3"), line: 30),
          ], policy: .delete)
      ],
      remoteJobs: [
        Samples.remoteJob([
          Samples.version(1, token("old-secret", lr: "0.1")), Samples.version(2, token("old-secret", lr: "0.2")),
          Samples.version(3, token("old-secret", lr: "0.3")),
        ])
      ], options: PlanOptions(limits: GuardLimits(maxDeletePercent: 100))),
    World(
      "a secret that stays is not shown beside what changes",
      jobs: [Samples.job([Samples.entry("first", token("new-secret", lr: "0.2"))], policy: .delete)],
      remoteJobs: [Samples.remoteJob([Samples.version(1, token("new-secret", lr: "0.1"))])]),
    World(
      "a field that came from a secret is hidden whatever it is called",
      jobs: [
        Samples.job(
          [
            Samples.entry(
              "first", config("0.1", trainURL: "/new-secret/"), sensitive: [FieldPath(.trainURL)])
          ], policy: .delete)
      ], remoteJobs: [Samples.remoteJob([Samples.version(1, config("0.1", trainURL: "/old-secret/"))])]),
    World(
      "a secret that only the service still has is hidden",
      jobs: [Samples.job([Samples.entry("first", config("0.1"))], policy: .delete)],
      remoteJobs: [Samples.remoteJob([Samples.version(1, token("old-secret", lr: "0.1"))])]),
    World(
      "a label that only sounds like a secret is shown",
      jobs: [
        Samples.job(
          [Samples.entry("first", Samples.config(extra: [Parameter(label: "max_tokens", value: "20")]))],
          policy: .delete)
      ],
      remoteJobs: [
        Samples.remoteJob([Samples.version(1, Samples.config(extra: [Parameter(label: "max_tokens", value: "10")]))])
      ]),
    World(
      "a secret of a configuration is hidden",
      configurations: [Samples.configuration(token("new-secret", lr: "0.1"))],
      remoteConfigurations: [Samples.remoteConfiguration(token("old-secret", lr: "0.1"))]),
    World(
      "a secret of another object is hidden wherever the service still has it",
      configurations: [Samples.configuration(Samples.config(lr: "0.1"))],
      jobs: [
        Samples.job(
          [Samples.entry("first", Samples.config(extra: [Parameter(label: "wandb", value: "plain")]))], policy: .delete)
      ],
      remoteConfigurations: [
        Samples.remoteConfiguration(
          Samples.config(lr: "0.1", extra: [Parameter(label: "wandb", value: "other-old-secret")]))
      ],
      remoteJobs: [
        Samples.remoteJob([
          Samples.version(
            1,
            Samples.config(
              trainURL: "/flowers/other-old-secret/",
              extra: [Parameter(label: "wandb", value: "other-old-secret"), Parameter(label: "pin", value: "42")]))
        ])
      ], secrets: ["other-old-secret", "42"]),
  ]

  private static func token(_ value: String, lr: String) -> RunConfig {
    Samples.config(lr: lr, extra: [Parameter(label: "API_TOKEN", value: value)])
  }
}
