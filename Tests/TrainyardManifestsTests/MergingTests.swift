import Testing
import TrainyardManifests
import TrainyardResources

struct MergingTests {
  static let base = Sample.configuration(["parameter: {a: 1, b: 2}", "log_url: /flowers/logs/"])

  /// A job whose only settings are what the layers say.
  private func config(job: String, entry: String) throws -> RunConfig {
    let text = """
      apiVersion: modelarts/v1
      kind: TrainingJob
      metadata: {name: flowers}
      spec:
        config: \(job)
        versions: [{name: baseline, config: \(entry)}]
      """
    let loaded = Sample.load(Self.base, text)
    return try #require(loaded.entries.first?.config, "\(loaded.report)")
  }

  private func parameters(_ config: RunConfig) -> [String] { config.parameters.map { "\($0.label)=\($0.value)" } }

  @Test(arguments: [
    ("{from: defaults}", "{}", ["a=1", "b=2"]),
    ("{from: defaults, parameter: {b: 3, c: 4}}", "{}", ["a=1", "b=3", "c=4"]),
    ("{from: defaults, parameter: {b: 3}}", "{parameter: {b: 5, d: 6}}", ["a=1", "b=5", "d=6"]),
    ("{from: defaults, parameter: {a: null}}", "{}", ["b=2"]),
    ("{from: defaults, parameter: {a: null}}", "{parameter: {a: 7}}", ["b=2", "a=7"]),
    ("{from: defaults, parameter: null}", "{parameter: {z: 1}}", ["z=1"]),
    ("{from: defaults}", "{parameter: [{label: a, value: ''}]}", ["a=", "b=2"]),
    ("{from: defaults, parameter: {x: null}}", "{}", ["a=1", "b=2"]),
  ])
  func `parameters merge by label and null removes`(_ job: String, _ entry: String, _ expected: [String]) throws {
    #expect(parameters(try config(job: job, entry: entry)) == expected)
  }

  @Test func `scalars replace from the base up to the entry`() throws {
    let merged = try config(
      job: "{from: defaults, worker_server_num: 2, train_url: /flowers/job/}", entry: "{train_url: /flowers/entry/}")
    #expect(merged.workerServerNum == 2)
    #expect(merged.trainURL == "/flowers/entry/")
    #expect(merged.logURL == "/flowers/logs/")
  }

  @Test func `null removes a scalar`() throws {
    #expect(try config(job: "{from: defaults}", entry: "{log_url: null}").logURL.isEmpty)
  }

  @Test(arguments: [
    ("{from: defaults, dataset_id: d, dataset_version_id: v}", "{}", RunInput.dataset(id: "d", versionID: "v")),
    (
      "{from: defaults, dataset_id: d, dataset_version_id: v}", "{dataset_version_id: w}",
      .dataset(id: "d", versionID: "w")
    ),
    ("{from: defaults, dataset_id: d, dataset_version_id: v}", "{data_url: /x/y/}", .dataURL("/x/y/")),
    ("{from: defaults}", "{data_source: [{type: obs, data_url: /x/y/}]}", .sources([.obs(dataURL: "/x/y/")])),
  ])
  func `an input replaces another whole`(_ job: String, _ entry: String, _ input: RunInput) throws {
    #expect(try config(job: job, entry: entry).input == input)
  }

  @Test(arguments: [
    ("{from: defaults, model_id: 3}", "{}", RunCode.model(id: 3)),
    ("{from: defaults, model_id: 3}", "{user_image_url: i}", .image(url: "i", command: nil, appURL: nil)),
    (
      "{from: defaults, user_image_url: i, user_command: c}", "{user_command: d}",
      .image(url: "i", command: "d", appURL: nil)
    ),
    (
      "{from: defaults}", "{engine_id: 3}",
      .engine(appURL: "/flowers/code/", bootFileURL: "/flowers/code/train.py", engine: .id(3))
    ),
    (
      "{from: defaults}", "{boot_file_url: /flowers/code/b.py}",
      .engine(
        appURL: "/flowers/code/", bootFileURL: "/flowers/code/b.py", engine: .version("PyTorch-1.0.0-python3.6"))
    ),
  ])
  func `a code replaces another whole`(_ job: String, _ entry: String, _ code: RunCode) throws {
    #expect(try config(job: job, entry: entry).code == code)
  }

  @Test func `a resource replaces another whole`() throws {
    #expect(try config(job: "{from: defaults, pool_id: p}", entry: "{}").resource == .pool("p"))
    #expect(try config(job: "{from: defaults, pool_id: p}", entry: "{spec_id: 4}").resource == .specID(4))
  }

  @Test func `a base of an entry lies below the job's config and takes the place of the job's base`() throws {
    let other = Sample.configuration(named: "other", ["parameter: {o: 1}", "log_url: /other/logs/"])
    let text = """
      apiVersion: modelarts/v1
      kind: TrainingJob
      metadata: {name: flowers}
      spec:
        config: {from: defaults, worker_server_num: 2}
        versions: [{name: a, config: {from: other}}, {name: b}]
      """
    let loaded = Sample.load(Self.base, other, text)
    let entries = loaded.entries
    try #require(entries.count == 2, "\(loaded.report)")
    #expect(parameters(entries[0].config) == ["o=1"])
    #expect(entries[0].config.logURL == "/other/logs/")
    #expect(entries[0].config.workerServerNum == 2)
    #expect(parameters(entries[1].config) == ["a=1", "b=2"])
    #expect(loaded.desired?.jobs.first?.bases == ["defaults", "other"])
  }

  @Test func `places lead through merging to where each value was written`() throws {
    let loaded = Sample.load(
      Self.base,
      """
      apiVersion: modelarts/v1
      kind: TrainingJob
      metadata: {name: flowers}
      spec:
        config:
          from: defaults
          worker_server_num: 2
        versions:
          - name: baseline
            config:
              parameter: {b: 9}
      """)
    let origins = try #require(loaded.entries.first?.origins, "\(loaded.report)")
    #expect(origins[.parameter("a")].map { "\($0)" } == "specs/0.yaml:5")
    #expect(origins[.parameter("b")].map { "\($0)" } == "specs/1.yaml:11")
    #expect(origins[FieldPath(.workerServerNum)].map { "\($0)" } == "specs/1.yaml:7")
    #expect(origins[FieldPath(.dataURL)]?.path == "specs/0.yaml")
  }

  @Test func `YAML's own merge keys and anchors work in manifests`() throws {
    let loaded = Sample.load(
      """
      apiVersion: modelarts/v1
      kind: TrainingJob
      metadata: {name: flowers}
      spec:
        config: &config
          parameter: &shared {a: 1, b: 2}
      \(Sample.config.map { "    \($0)" }.joined(separator: "\n"))
        versions:
          - name: one
            config: {parameter: {<<: *shared, b: 3}}
          - name: two
            config: {<<: *config, worker_server_num: 2}
      """)
    #expect(loaded.entries.map { parameters($0.config) } == [["a=1", "b=3"], ["a=1", "b=2"]], "\(loaded.report)")
    #expect(loaded.entries.last?.config.workerServerNum == 2)
  }
}
