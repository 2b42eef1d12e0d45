import TestSupport
import Testing
import TrainyardDiagnostics
import TrainyardManifests
import TrainyardResources

struct ConfigTests {
  /// Values of a job's config that reach no run, with the rules that they break.
  static let unreached: [(line: String, versions: String, rules: [String])] = [
    ("worker_server_num: many", "[]", ["type"]),
    ("data_url: flowers", "[]", ["obs-path"]),
    ("log_url: /flowers/logs", "[]", ["folder-slash"]),
    ("parameter: {a: '${var.bukcet}'}", "[]", ["substitution"]),
    ("volumes: [{nfs: {id: a}}]", "[]", ["required", "required"]),
    ("train_url: flowers", "- {name: a, config: {train_url: /flowers/a/}}", ["obs-path"]),
    ("parameter: {a: '${var.bukcet}'}", "- {name: a, config: {parameter: {a: 1}}}", ["substitution"]),
    // What belongs together, or what only an entry gives a meaning to, is not wrong.
    ("boot_file_url: /other/train.py", "[]", []),
    ("volumes: [{host_path: {src_path: /a, dest_path: /b}}]", "[]", []),
    ("spec_id: '${matrix.spec}'", "[]", []),
    ("worker_server_num: '${run.index}'", "[]", []),
    ("spec_id: '${version.name}'", "- {name: a, config: {spec_id: 1}}", []),
  ]

  @Test(arguments: unreached.indices)
  func `a value of a job's config is checked where it reaches no run`(_ index: Int) throws {
    let value = Self.unreached[index]
    let key = String(value.line.prefix { $0 != ":" })
    let omitted = key == "spec_id" ? ["spec_code"] : [key]
    let loaded = Sample.load(Sample.job([value.line], without: omitted, versions: value.versions))
    #expect(loaded.diagnostics.map(\.rule) == value.rules, "\(value.line): \(loaded.report)")
  }

  @Test func `a complete job becomes the desired state with the place of everything`() throws {
    let loaded = Sample.load(
      """
      apiVersion: modelarts/v1
      kind: TrainingJob
      metadata: {name: flowers, labels: {team: vision}, annotations: {}}
      spec:
        job_desc: Flower classifier
        undeclared_versions: delete
        protect: true
        adopt: true
        ignore: [log_url, parameter.seed]
        config:
          worker_server_num: 2
          data_url: /flowers/data/
          spec_code: gpu.p100
          app_url: /flowers/code/
          boot_file_url: /flowers/code/train.py
          engine_version: PyTorch-1.0.0-python3.6
          train_url: /flowers/out/
          log_url: /flowers/logs/
          parameter:
            learning_rate: 0.010
        versions:
          - name: baseline
            retry: 2
            config:
              parameter: {seed: 007}
      """.replacing("[log_url, ", with: "[train_url, "))
    try #require(loaded.diagnostics.isEmpty, "\(loaded.report)")
    let job = try #require(loaded.desired?.jobs.first)
    #expect(loaded.desired?.owner == Owner(project: "vision"))
    #expect(job.name == "flowers")
    #expect(job.description == "Flower classifier")
    #expect(job.undeclaredVersions == .delete)
    #expect(job.isProtected == true && job.adopts)
    #expect(job.ignored == [FieldPath("train_url"), FieldPath("parameter.seed")])
    #expect(job.descriptionOrigin == Origin(path: "specs/0.yaml", line: 5, column: 13))
    let entry = try #require(job.entries.first)
    #expect(entry.retry == 2 && entry.runs == 1 && entry.runIndex == nil && entry.parent == nil)
    #expect(entry.origin.line == 22)
    #expect(
      entry.config
        == RunConfig(
          workerServerNum: 2, input: .dataURL("/flowers/data/"), resource: .specCode("gpu.p100"),
          code: .engine(
            appURL: "/flowers/code/", bootFileURL: "/flowers/code/train.py",
            engine: .version("PyTorch-1.0.0-python3.6")),
          parameters: [Parameter(label: "learning_rate", value: "0.010"), Parameter(label: "seed", value: "007")],
          trainURL: "/flowers/out/", logURL: "/flowers/logs/"))
    let lines = [
      "worker_server_num": 11, "data_url": 12, "spec_code": 13, "app_url": 14, "boot_file_url": 15,
      "engine_version": 16, "train_url": 17, "log_url": 18, "parameter.learning_rate": 20, "parameter.seed": 25,
    ]
    for (path, line) in lines {
      #expect(entry.origins[FieldPath(path)]?.line == line, "\(path)")
      #expect(entry.origins[FieldPath(path)]?.path == "specs/0.yaml")
    }
  }

  @Test(arguments: [
    ("NO", "NO"), ("0.10", "0.10"), ("1e3", "1e3"), ("007", "007"), ("0x1F", "0x1F"), ("'~'", "~"),
    ("2001-12-14", "2001-12-14"),
    ("12345678901234567890", "12345678901234567890"), ("true", "true"), ("\"\"", ""), ("|\n  a\n  b", "a\nb\n"),
    ("$${HOME}", "${HOME}"), ("$$", "$$"), ("$HOME", "$HOME"), ("a$${b}$${c}", "a${b}${c}"), ("!!str null", "null"),
  ])
  func `a parameter reaches the script as it was written`(_ written: String, _ text: String) {
    let loaded = Sample.load(Sample.job(["parameter:", "  p: \(written.replacing("\n", with: "\n  "))"]))
    #expect(loaded.entries.first?.config.parameters == [Parameter(label: "p", value: text)], "\(loaded.report)")
  }

  @Test func `parameters may be the API's list of label and value`() {
    let loaded = Sample.load(
      Sample.job(["parameter: [{label: b, value: 0.10}, {label: a, value: '${var.bucket}'}, {label: c, value: ''}]"]))
    let expected = [("b", "0.10"), ("a", "flowers"), ("c", "")].map { Parameter(label: $0.0, value: $0.1) }
    #expect(loaded.entries.first?.config.parameters == expected, "\(loaded.report)")
  }

  /// Lines of a config with what they replace, and what becomes of them.
  static let alternatives: [(lines: [String], omitted: [String], check: @Sendable (RunConfig) -> Bool)] = [
    (["dataset_id: a", "dataset_version_id: 007"], ["data_url"], { $0.input == .dataset(id: "a", versionID: "007") }),
    (
      ["data_source: [{type: obs, data_url: /a/b/}, {type: obs, data_url: /c/d/}]"], ["data_url"],
      { $0.input == .sources([.obs(dataURL: "/a/b/"), .obs(dataURL: "/c/d/")]) }
    ),
    (
      ["data_source: [{type: dataset, dataset_id: a, dataset_version: b}]"], ["data_url"],
      { $0.input == .sources([.dataset(id: "a", version: "b")]) }
    ),
    (["spec_id: 4"], ["spec_code"], { $0.resource == .specID(4) }),
    (["pool_id: pool9928813f"], ["spec_code"], { $0.resource == .pool("pool9928813f") }),
    (["model_id: 3"], ["app_url", "boot_file_url", "engine_version"], { $0.code == .model(id: 3) }),
    (
      ["engine_id: 9223372036854775807"], ["engine_version"],
      {
        $0.code
          == .engine(appURL: "/flowers/code/", bootFileURL: "/flowers/code/train.py", engine: .id(.max))
      }
    ),
    (
      ["user_image_url: swr/image:1.0", "user_command: bash run.sh {args}"],
      ["boot_file_url", "engine_version", "train_url"],
      { $0.code == .image(url: "swr/image:1.0", command: "bash run.sh {args}", appURL: "/flowers/code/") }
    ),
    (
      ["nas_type: nfs", "nas_share_addr: 192.168.8.150:/", "nas_mount_path: /home/work/nas"], [],
      { $0.nas == NetworkStorage(type: "nfs", shareAddress: "192.168.8.150:/", mountPath: "/home/work/nas") }
    ),
    (
      [
        "pool_id: p", "volumes:", "- nfs: {id: fs, src_path: /a, dest_path: /b, read_only: true}",
        "- host_path: {src_path: /c, dest_path: /d}",
      ], ["spec_code"],
      {
        $0.volumes == [
          Volume(source: .nfs(id: "fs"), sourcePath: "/a", destinationPath: "/b", isReadOnly: true),
          Volume(source: .hostPath, sourcePath: "/c", destinationPath: "/d"),
        ]
      }
    ),
  ]

  @Test(arguments: alternatives.indices)
  func `each alternative of the groups is read`(_ index: Int) throws {
    let alternative = Self.alternatives[index]
    let loaded = Sample.load(Sample.job(alternative.lines, without: alternative.omitted))
    let config = try #require(loaded.entries.first?.config, "\(loaded.report)")
    #expect(alternative.check(config), "\(config)")
    let configuration = Sample.load(
      Sample.configuration(alternative.lines, without: alternative.omitted + ["train_url"]))
    #expect(configuration.desired?.configurations.first.map { alternative.check($0.config) } == true)
  }

  @Test func `a single source has its place and its secrecy under the field that it equals`() throws {
    let loaded = Sample.load(
      Sample.job(["data_source: [{type: obs, data_url: '/a/${secret.WANDB}/'}]"], without: ["data_url"]))
    let origins = try #require(loaded.entries.first?.origins, "\(loaded.report)")
    #expect(origins[FieldPath(.dataURL)]?.line == 6)
    #expect(origins.isSensitive(FieldPath(.dataURL)))
  }

  @Test func `a configuration stands on its own`() throws {
    let loaded = Sample.load(
      Sample.configuration(["config_desc: Shared", "adopt: true", "parameter: {a: 1}"], without: ["train_url"]))
    let configuration = try #require(loaded.desired?.configurations.first, "\(loaded.report)")
    #expect(configuration.name == "defaults")
    #expect(configuration.description == "Shared")
    #expect(configuration.adopts)
    #expect(configuration.config.trainURL.isEmpty)
    #expect(configuration.origins[.configDescription]?.line == 5)
    #expect(configuration.origins[.parameter("a")]?.line == 7)
  }

  @Test func `a description may use the room that the mark leaves`() {
    let mark = Mark(owner: Owner(project: "vision"), isProtected: true, isOnHold: true).description
    let longest = String(repeating: "ä", count: 256 - mark.count - 1)
    #expect(Sample.load(Sample.job(spec: ["job_desc: \(longest)"])).diagnostics.isEmpty)
    #expect(Sample.load(Sample.job(spec: ["job_desc: \(longest)a"])).diagnostics.map(\.rule) == ["description-length"])
  }
}
