import TestSupport
import Testing
import TrainyardDiagnostics
import TrainyardManifests

/// Findings about values that were made elsewhere lead back to where they were written.
struct ProvenanceTests {
  private func notes(_ loaded: Manifests) -> [String] {
    loaded.diagnostics.flatMap(\.notes).map { note in (note.location.map { "\($0) " } ?? "") + note.message }
  }

  @Test func `a value of a matrix that is made of a variable leads back to both`() {
    let loaded = Sample.load(
      Sample.job(
        ["worker_server_num: '${matrix.n}'"], without: ["worker_server_num"],
        versions: "- name: a\n  matrix: {n: ['${var.bucket}']}"))
    #expect(
      notes(loaded) == [
        "specs/0.yaml:15:20 the matrix value 'n' is set here", "trainyard.yaml:6:23 the variable 'bucket' is set here",
      ])
  }

  @Test func `names that are written nowhere are said`() {
    let loaded = Sample.load(
      Sample.job(
        ["log_url: '${job.name}'", "spec_id: '${version.name}'", "model_id: '${run.index}0000000000000000000'"],
        without: ["spec_code", "app_url", "boot_file_url", "engine_version"]))
    #expect(
      notes(loaded) == [
        "${job.name} is 'flowers' here", "${version.name} is 'baseline' here", "${run.index} is 1 here",
      ])
  }

  @Test func `a value of the base that the job makes wrong leads to the place that takes it`() {
    let loaded = Sample.load(
      Sample.configuration(),
      Sample.job(["from: defaults", "app_url: /other/code/"], without: ["app_url", "boot_file_url"]))
    #expect(
      loaded.diagnostics.map { "\($0.location.map { "\($0)" } ?? "") \($0.rule)" } == ["specs/0.yaml:9:18 boot-file"])
    #expect(
      notes(loaded) == [
        "specs/1.yaml:7:14 'app_url' is set here",
        "specs/1.yaml:6:11 entry 'baseline' has it from configuration 'defaults'",
      ])
  }

  @Test(arguments: [
    ("retry: '${var.bucket}'", "type"), ("runs: '${matrix.x}'\n  matrix: {x: [0]}", "range"),
    ("parent: 'x${matrix.x}'\n  matrix: {x: [0]}", "parent"),
  ])
  func `fields of an entry lead back too`(_ lines: String, _ rule: String) {
    let loaded = Sample.load(Sample.job(versions: "- name: a\n  \(lines)"))
    #expect(loaded.diagnostics.map(\.rule) == [rule], "\(loaded.report)")
    #expect(notes(loaded).count == 1 && notes(loaded)[0].hasSuffix("is set here"), "\(loaded.report)")
  }

  /// What is wrong in one place hides nothing elsewhere, and is not said again where it is used.
  static let separate: [(name: String, text: String, rules: [String])] = [
    (
      "no name", "apiVersion: modelarts/v1\nkind: TrainingJob\nmetadata: {}\nspec: {versions: [], protect: maybe}\n",
      ["required", "type"]
    ),
    ("a wrong name", Sample.job(named: "a b", ["log_url: x"]), ["name", "obs-path"]),
    (
      "a wrong version", Sample.job(["log_url: x"]).replacing("modelarts/v1", with: "modelarts/v9"),
      ["kind", "obs-path"]
    ),
    ("an entry that is none", Sample.job(versions: "- a\n- name: b\n  retry: x"), ["type", "type"]),
    (
      "a parent that is wrong", Sample.job(versions: "- name: a\n  config: {log_url: x}\n- name: b\n  parent: a"),
      ["obs-path"]
    ),
    (
      "a parent without a name",
      Sample.job(versions: "- name: a b\n- name: b\n  parent: a\n  config: {worker_server_num: 2}"), ["name"]
    ),
    ("a base in a broken file", Sample.job(["from: defaults"]) + "---\na: [\n", ["yaml-syntax"]),
    (
      "an unknown base", Sample.job(["from: nothing"], without: Sample.config.map { String($0.prefix { $0 != ":" }) }),
      ["from"]
    ),
    (
      "numbers and a config", Sample.job(versions: "- name: a\n  runs: x\n  retry: y\n  config: {log_url: z}"),
      ["type", "type", "obs-path"]
    ),
  ]

  @Test(arguments: separate.indices)
  func `each problem is reported once beside the others`(_ index: Int) {
    let (name, text, rules) = Self.separate[index]
    let loaded = Sample.load(text)
    #expect(loaded.diagnostics.map(\.rule) == rules, "\(name): \(loaded.report)")
  }

  @Test func `a project that is wrong does not hide what is wrong in its manifests`() {
    let loaded = Sample.load(
      Sample.job(["log_url: '/${var.bad}/x/'", "spec_id: x"], without: ["spec_code"]),
      project: Sample.project.replacing("bucket: flowers", with: "bad: '${env.NOTHING}', bucket: flowers")
        + "  guards: {max_nodes: x}\n")
    #expect(loaded.diagnostics.map(\.rule) == ["type", "substitution", "type"], "\(loaded.report)")
    #expect(loaded.project == nil && loaded.desired == nil)
  }
}
