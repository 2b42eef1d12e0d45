import TestSupport
import Testing
import TrainyardDiagnostics
import TrainyardManifests
import TrainyardResources

/// The fields of jobs, entries, configurations and the project beside their configs.
struct ObjectFieldTests {
  /// A field as it is written, with what it becomes or with the rule that it breaks.
  static let specs: [(line: String, check: @Sendable (DeclaredJob) -> Bool)] = [
    ("job_desc: A text", { $0.description == "A text" }), ("job_desc: ''", { $0.description == "" }),
    ("job_desc: ~", { $0.description == nil }), ("job_desc: 0.10", { $0.description == "0.10" }),
    ("undeclared_versions: keep", { $0.undeclaredVersions == .keep }),
    ("undeclared_versions: stop", { $0.undeclaredVersions == .stop }),
    ("undeclared_versions: delete", { $0.undeclaredVersions == .delete }),
    ("protect: true", { $0.isProtected == true }), ("protect: False", { $0.isProtected == false }),
    ("protect:", { $0.isProtected == nil }), ("adopt: TRUE", { $0.adopts }), ("adopt: false", { !$0.adopts }),
    ("ignore: []", { $0.ignored.isEmpty }),
    ("ignore: [volumes, parameter.a.b]", { $0.ignored == [FieldPath("volumes"), FieldPath("parameter.a.b")] }),
  ]

  @Test(arguments: specs.indices)
  func `a field of a job is resolved`(_ index: Int) throws {
    let loaded = Sample.load(Sample.job(spec: [Self.specs[index].line]))
    #expect(Self.specs[index].check(try #require(loaded.desired?.jobs.first, "\(loaded.report)")))
  }

  static let entries: [(lines: String, check: @Sendable (DeclaredVersion) -> Bool)] = [
    ("name: a.b-c_D9", { $0.name == "a.b-c_D9" }), ("name: 007", { $0.name == "007" }),
    ("name: V1", { $0.name == "V1" }),
    ("name: a\n  parent: root", { $0.parent == "root" }), ("name: a\n  parent:", { $0.parent == nil }),
    ("name: a\n  runs: 2", { $0.runs == 2 }), ("name: a\n  retry: 100", { $0.retry == 100 }),
    ("name: a\n  matrix: {x: [1]}", { $0.name == "a" }), ("name: a\n  config: {}", { $0.config.workerServerNum == 1 }),
    ("name: a\n  config:", { $0.config.workerServerNum == 1 }),
  ]

  @Test(arguments: entries.indices)
  func `a field of an entry is resolved`(_ index: Int) throws {
    let versions = "- \(Self.entries[index].lines)\n- name: root\n  config: {worker_server_num: 2}"
    let loaded = Sample.load(Sample.job(versions: versions))
    #expect(Self.entries[index].check(try #require(loaded.entries.first, "\(loaded.report)")))
  }

  @Test(arguments: [
    ("job_desc: ⟦[a]⟧", "type"), ("undeclared_versions: ⟦remove⟧", "choice"), ("undeclared_versions: ⟦[keep]⟧", "type"),
    ("protect: ⟦1⟧", "type"), ("adopt: ⟦'yes'⟧", "type"), ("ignore: ⟦train_url⟧", "type"),
    ("ignore: [⟦[train_url]⟧]", "type"),
    ("ignore: [⟦config.train_url⟧]", "ignore"), ("⟦jobdesc⟧: a", "unknown-key"), ("⟦description⟧: a", "unknown-key"),
  ])
  func `a field of a job that does not fit is found at its place`(_ line: String, _ rule: String) {
    expect(Sample.job(spec: [line]), breaks: rule)
  }

  @Test(arguments: [
    ("name: ⟦''⟧", "name"), ("name: ⟦[a]⟧", "type"), ("name: ⟦V0012⟧", "name"), ("name: a\n  parent: ⟦[a]⟧", "type"),
    ("name: a\n  runs: ⟦2.0⟧", "type"), ("name: a\n  runs: ⟦10001⟧", "range"), ("name: a\n  retry: ⟦101⟧", "range"),
    ("name: a\n  retry: ⟦{}⟧", "type"), ("name: a\n  matrix: ⟦x⟧", "matrix"), ("name: a\n  config: ⟦[]⟧", "type"),
    ("name: a\n  config: {⟦from_⟧: a}", "unknown-key"), ("name: a\n  ⟦replicas⟧: 2", "unknown-key"),
    ("name: a\n  matrix: {x: [⟦[1]⟧]}", "type"), ("name: a\n  matrix: {x: [1], include: [⟦1⟧]}", "matrix"),
  ])
  func `a field of an entry that does not fit is found at its place`(_ lines: String, _ rule: String) {
    expect(Sample.job(versions: "- \(lines)"), breaks: rule)
  }

  @Test(arguments: [
    ("config_desc: ⟦[a]⟧", "type"), ("adopt: ⟦maybe⟧", "type"), ("⟦job_desc⟧: a", "unknown-key"),
    ("⟦from⟧: a", "unknown-key"),
  ])
  func `a field of a configuration that does not fit is found at its place`(_ line: String, _ rule: String) {
    expect(Sample.configuration([line]), breaks: rule)
  }

  @Test(arguments: [
    ("remote: ⟦eu-de⟧", "type"), ("remote: {region: ⟦[a]⟧}", "type"), ("remote: {region: a, ⟦zone⟧: b}", "unknown-key"),
    ("remote: {region: a, project_id: ⟦[a]⟧}", "type"), ("remote: {region: a, workspace_id: ⟦{}⟧}", "type"),
    ("remote: {emulator: a, ⟦region⟧: b}", "remote"), ("ownership: {jobs: ⟦flowers⟧}", "type"),
    ("ownership: {⟦configurations⟧: []}", "unknown-key"), ("undeclared_versions: ⟦drop⟧", "choice"),
    ("guards: ⟦10⟧", "type"),
    ("guards: {max_deletes: ⟦-1⟧}", "range"), ("guards: {max_launches: ⟦many⟧}", "type"),
    ("guards: {max_nodes: ⟦1.5⟧}", "type"),
    ("environments: ⟦[prod]⟧", "type"), ("⟦vars⟧: {}", "unknown-key"),
  ])
  func `a field of the project that does not fit is found at its place`(_ line: String, _ rule: String) throws {
    let marked = MarkedText(Sample.project + "  \(line)\n")
    let loaded = Sample.load(Sample.job(), project: marked.text)
    #expect(loaded.diagnostics.map(\.rule) == [rule], "\(loaded.report)")
    #expect(loaded.diagnostics.first?.location?.range == marked.ranges.first, "\(loaded.report)")
  }

  private func expect(_ text: String, breaks rule: String) {
    let marked = MarkedText(text)
    let loaded = Sample.load(marked.text)
    #expect(loaded.diagnostics.map(\.rule) == [rule], "\(loaded.report)")
    #expect(loaded.diagnostics.first?.location?.range == marked.ranges.first, "\(loaded.report)")
  }
}
