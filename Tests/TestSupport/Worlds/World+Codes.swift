internal import TrainyardPlanner
internal import TrainyardResources

extension World {
  /// Flavors, engines, preset algorithms and images: codes against ids, and what the service adds.
  static let codes: [World] = [
    same("a flavor that is declared by id is recognised by its id", config { $0.resource = .specID(1) }) {
      $0.specCode = "gpu.p100"
    },
    same("a flavor that is declared by code is recognised by its code", config()) { $0.specID = 1 },
    same("a flavor under a code that the service does not list is recognised by its id", config()) {
      ($0.specID, $0.specCode) = (1, "gpu.p100.alias")
    },
    same("an engine under a version that the service does not list is recognised by its id", config()) {
      ($0.engineID, $0.engineVersion) = (7, "PyTorch-1.0-alias")
    },
    other("another flavor is a difference", Samples.config(flavor: "ascend.8")) {
      ($0.specID, $0.specCode) = (1, "gpu.p100")
    },
    same("an engine that is declared by version is recognised by its version", config()) { $0.engineID = 7 },
    same(
      "an engine that is declared by id is recognised by its id",
      config { $0.code = .engine(appURL: "/c/", bootFileURL: "/c/t.py", engine: .id(7)) }
    ) { $0.engineVersion = "PyTorch-1.0.0-python3.6" },
    other("another engine is a difference", config()) { ($0.engineID, $0.engineVersion) = (8, "TF-1.8.0-python2.7") },
    World(
      "entries that are one run once codes are resolved are an error",
      jobs: [
        Samples.job([
          Samples.entry("by-code"), Samples.entry("by-id", config { $0.resource = .specID(1) }, line: 20),
        ])
      ]),
    same("the defaults of a preset algorithm count as declared", model("0.5")) {
      $0.parameters = [
        .init(label: "lr", value: ContentValue("0.5")), .init(label: "wd", value: ContentValue("1e-4")),
      ]
    },
    other("a default of a preset algorithm with another value is a difference", model("0.5")) {
      $0.parameters = [.init(label: "lr", value: ContentValue("0.5")), .init(label: "wd", value: ContentValue("2"))]
    },
    same("a label that neither a preset algorithm nor its entry knows is ignored", model("0.5")) {
      $0.parameters += [
        .init(label: "wd", value: ContentValue("1e-4")), .init(label: "internal", value: ContentValue("1")),
      ]
      ($0.engineID, $0.engineVersion) = (500, "INNER_TensorFlow")
    },
    other("a label that a preset algorithm knows without a default is a difference", model("0.5")) {
      $0.parameters += [
        .init(label: "wd", value: ContentValue("1e-4")), .init(label: "num_classes", value: ContentValue("5")),
      ]
    },
    same("a label that a preset algorithm knows without a default is no difference while it is empty", model("0.5")) {
      $0.parameters += [
        .init(label: "wd", value: ContentValue("1e-4")), .init(label: "num_classes", value: ContentValue("")),
      ]
    },
    World(
      "entries of a preset algorithm with different labels have their own runs",
      jobs: [
        Samples.job(
          [
            Samples.entry("plain", model("0.5")),
            Samples.entry("custom", model("0.5", [Parameter(label: "custom", value: "2")]), line: 20),
            Samples.entry("classes", model("0.5", [Parameter(label: "num_classes", value: "5")]), line: 30),
          ], policy: .delete)
      ],
      remoteJobs: [
        Samples.remoteJob(
          [[:], ["custom": "2"], ["num_classes": "5"]].enumerated().map { index, labels in
            version(index + 1, model("0.5")) { remote in
              remote.parameters.append(.init(label: "wd", value: ContentValue("1e-4")))
              for (label, value) in labels { remote.parameters.append(.init(label: label, value: ContentValue(value))) }
            }
          })
      ]),
    World(
      "an entry that repeats a default of its preset algorithm is the same run as one that does not",
      jobs: [
        Samples.job([
          Samples.entry("explicit", model("0.1")),
          Samples.entry("implicit", config { ($0.code, $0.parameters) = (.model(id: 3), []) }, line: 20),
        ])
      ]),
    same("an image needs no engine", image(command: "run.sh")) { $0.engineID = 1 },
    other("another command of an image is a difference", image(command: "run.sh")) { $0.userCommand = "run.sh -v" },
    World(
      "an entry that declares more is matched first",
      jobs: [
        Samples.job([
          Samples.entry("any-volume"), Samples.entry("one-volume", config { $0.volumes = [volume] }, line: 20),
        ])
      ],
      remoteJobs: [
        Samples.remoteJob([Samples.version(1, config { $0.volumes = [volume] }), Samples.version(2)])
      ]),
  ]

  private static let volume = Volume(source: .nfs(id: "sfs"), sourcePath: "/a", destinationPath: "/b")

  private static func model(_ lr: String, _ others: [Parameter] = []) -> RunConfig {
    config { ($0.code, $0.parameters) = (.model(id: 3), [Parameter(label: "lr", value: lr)] + others) }
  }

  private static func image(command: String) -> RunConfig {
    config { $0.code = .image(url: "100.125.5.235:20202/jobmng/image:1.0", command: command, appURL: nil) }
  }
}
