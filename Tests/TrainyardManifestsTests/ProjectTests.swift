import TestSupport
import Testing
import TrainyardDiagnostics
import TrainyardManifests
import TrainyardResources

struct ProjectTests {
  private static let complete = """
    apiVersion: trainyard/v1
    kind: Project
    metadata: {name: vision}
    spec:
      specs: [specs, more/extra.yaml]
      remote: {region: "${env.REGION}", project_id: "${var.id}", workspace_id: "w1"}
      ownership: {jobs: ["flowers*"], configs: ["flowers-*"]}
      undeclared_versions: stop
      guards: {max_deletes: 1, max_delete_percent: 2, max_launches: 3, max_nodes: 4}
      variables: {bucket: flowers, id: 0a1b}
      environments:
        prod:
          remote: {region: eu-nl}
          variables: {bucket: flowers-prod}
          undeclared_versions: keep
          guards: {max_nodes: 64}
          ownership: {jobs: ["prod-*"]}
        lab: {remote: {emulator: .trainyard/emulator.db, project_id: lab}}
        plain:

    """

  private func load(_ project: String, environmentName: String? = nil, _ text: String = Sample.job()) -> Manifests {
    Sample.load(text, project: project, environmentName: environmentName)
  }

  @Test func `a project without environments needs none`() throws {
    let loaded = load(Sample.project)
    let project = try #require(loaded.project, "\(loaded.report)")
    #expect(project.owner == Owner(project: "vision"))
    #expect(project.specs == ["specs"])
    #expect(project.remote == nil)
    #expect(project.undeclaredVersions == .keep)
    #expect(project.guards.maxDeletes == nil && project.guards.maxNodes == nil)
    #expect(project.ownership == OwnershipPatterns())
  }

  @Test func `an environment overrides what it names and keeps the rest`() throws {
    let loaded = load(Self.complete, environmentName: "prod", Sample.job(["log_url: '/${var.bucket}/logs/'"]))
    let project = try #require(loaded.project, "\(loaded.report)")
    #expect(project.owner == Owner(project: "vision", environment: "prod"))
    #expect(project.specs == ["specs", "more/extra.yaml"])
    #expect(project.remote == Project.Remote(place: .region("eu-nl"), projectID: "0a1b", workspaceID: "w1"))
    #expect(project.ownership.jobs == [GlobPattern("prod-*")])
    #expect(project.ownership.configurations == [GlobPattern("flowers-*")])
    #expect(project.undeclaredVersions == .keep)
    #expect(project.guards.maxDeletes == 1 && project.guards.maxNodes == 64 && project.guards.maxLaunches == 3)
    #expect(loaded.entries.first?.config.logURL == "/flowers-prod/logs/")
    #expect(loaded.desired?.jobs.first?.undeclaredVersions == .keep)
  }

  @Test func `an environment may be another place or change nothing`() throws {
    let lab = try #require(load(Self.complete, environmentName: "lab").project)
    #expect(
      lab.remote == Project.Remote(place: .emulator(".trainyard/emulator.db"), projectID: "lab", workspaceID: "w1"))
    let plain = load(Self.complete, environmentName: "plain")
    #expect(plain.project?.remote?.place == .region("eu-de"), "\(plain.report)")
    #expect(plain.desired?.jobs.first?.undeclaredVersions == .stop)
  }

  @Test(arguments: [("prod", Project.Remote.Place.region("eu-nl")), ("lab", .emulator(".trainyard/emulator.db"))])
  func `a project may leave the place of its service to its environments`(
    name: String, place: Project.Remote.Place
  ) throws {
    let text = Self.complete.replacing("region: \"${env.REGION}\", ", with: "").replacing("    plain:\n", with: "")
    let loaded = load(text, environmentName: name)
    #expect(loaded.diagnostics.isEmpty, "\(loaded.report)")
    #expect(loaded.project?.remote?.place == place)
  }

  @Test func `another environment needs none of the process's variables`() {
    let text = Self.complete.replacing(
      "    plain:", with: "    plain: {remote: {region: '${env.ELSEWHERE}'}, guards: {max_nodes: '${env.ELSEWHERE}'}}")
    let loaded = load(text, environmentName: "prod")
    #expect(loaded.diagnostics.isEmpty, "\(loaded.report)")
    #expect(load(text, environmentName: "plain").diagnostics.map(\.rule) == ["substitution", "substitution"])
  }

  /// Projects with what is wrong in them; the marks stand where the findings must be.
  static let broken: [(name: String, rule: String, environment: String?, text: String)] = [
    ("no environment chosen", "environment", nil, complete.replacing("environments:", with: "⟦environments⟧:")),
    ("an unknown environment", "environment", "prd", complete.replacing("environments:", with: "⟦environments⟧:")),
    (
      "an environment where there are none", "environment", "prod",
      Sample.project.replacing("  specs:", with: "  ⟦⟧specs:")
    ),
    ("two remotes", "remote", nil, Sample.project + "  remote: {region: eu-de, ⟦endpoint⟧: https://example.com}\n"),
    ("a remote that is nowhere", "remote", nil, Sample.project + "  remote: ⟦⟧{project_id: a}\n"),
    ("an unknown key", "unknown-key", nil, Sample.project + "  ⟦guard⟧: {}\n"),
    ("an unknown guard", "unknown-key", nil, Sample.project + "  guards: {⟦max_delete⟧: 1}\n"),
    ("a guard out of range", "range", nil, Sample.project + "  guards: {max_delete_percent: ⟦101⟧}\n"),
    ("an unknown variable", "substitution", nil, Sample.project + "  remote: {region: '⟦${var.regoin}⟧'}\n"),
    ("a secret that would be shown", "secret", nil, Sample.project + "  remote: {region: '⟦${secret.REGION}⟧'}\n"),
    ("a name with a blank", "name", nil, Sample.project.replacing("name: vision", with: "name: ⟦my project⟧")),
    (
      "a wrong kind", "kind", nil, Sample.project.replacing("kind: Project", with: "kind: ⟦Projects⟧")
    ),
    ("two documents", "document", nil, "⟦⟧" + Sample.project + "---\na: 1\n"),
    ("no document", "document", nil, "⟦⟧# nothing\n"),
    ("ownership that is a list", "type", nil, Sample.project + "  ownership: ⟦[jobs]⟧\n"),
    ("specs that are text", "type", nil, Sample.project.replacing("[specs]", with: "⟦specs⟧")),
    (
      "a key of another environment", "unknown-key", "prod",
      complete.replacing("lab: {remote", with: "lab: {⟦remotes⟧")
    ),
    (
      "a value of another environment", "type", "prod",
      complete.replacing("    plain:", with: "    plain: {guards: {max_nodes: ⟦many⟧}}")
    ),
    (
      "two remotes of another environment", "remote", "prod",
      complete.replacing("lab: {remote: {emulator", with: "lab: {remote: {region: eu-de, ⟦emulator⟧")
    ),
    (
      "another environment that is nowhere", "remote", "prod",
      complete.replacing("region: \"${env.REGION}\", ", with: "").replacing(
        "    plain:", with: "    plain: {remote: ⟦⟧{workspace_id: w2}}")
    ),
    ("no environments", "environment", nil, Sample.project + "  ⟦environments⟧: {}\n"),
    ("a region without a name", "required", nil, Sample.project + "  remote: {region: ⟦''⟧}\n"),
    (
      "a service project without an id", "required", nil,
      Sample.project + "  remote: {region: eu-de, project_id: ⟦\"\"⟧}\n"
    ),
    ("an empty path of specs", "required", nil, Sample.project.replacing("[specs]", with: "[specs, ⟦''⟧]")),
    ("a path of specs that is nothing", "required", nil, Sample.project.replacing("[specs]", with: "[⟦null⟧]")),
    ("an empty pattern", "required", nil, Sample.project + "  ownership: {jobs: [⟦''⟧]}\n"),
    (
      "an environment that no mark could carry", "name", "prod",
      complete.replacing("    plain:", with: "    ⟦'a b'⟧:")
    ),
  ]

  @Test(arguments: broken.indices)
  func `what is wrong with a project is found at its place`(_ index: Int) throws {
    let broken = Self.broken[index]
    let marked = MarkedText(broken.text)
    let loaded = load(marked.text, environmentName: broken.environment)
    #expect(loaded.diagnostics.map(\.rule) == [broken.rule], "\(broken.name): \(loaded.report)")
    let range = try #require(marked.ranges.first)
    #expect(loaded.diagnostics.first?.location?.range.start == range.start, "\(broken.name): \(loaded.report)")
    if range.start != range.end { #expect(loaded.diagnostics.first?.location?.range == range, "\(broken.name)") }
    #expect(loaded.desired == nil)
  }

  @Test func `no documents at all is an error unless it is allowed`() {
    let none = Sample.load("# nothing\n---\n")
    #expect(none.diagnostics.map(\.rule) == ["no-documents"])
    #expect(none.desired == nil)
    let allowed = Sample.load("# nothing\n---\n", allowsEmpty: true)
    #expect(allowed.diagnostics.isEmpty)
    #expect(allowed.desired == DesiredState(owner: Owner(project: "vision")))
  }

  @Test func `the problems of all files are reported in one run`() {
    let loaded = Sample.load(
      Sample.job(named: "a", ["wroker_server_num: 1"]), "a: [\n", Sample.job(named: "b", ["log_url: x"]),
      Sample.configuration(["pool_id: x"]))
    #expect(
      loaded.diagnostics.map { "\($0.location?.file.path ?? "") \($0.rule)" } == [
        "specs/0.yaml unknown-key", "specs/1.yaml yaml-syntax", "specs/2.yaml obs-path", "specs/3.yaml exclusive",
      ])
  }

  @Test func `jobs and configurations are sorted by name whatever their files`() {
    let loaded = Sample.load(
      Sample.job(named: "b") + "---\n" + Sample.configuration(named: "z"),
      Sample.configuration(named: "c") + "---\n" + Sample.job(named: "a"))
    #expect(loaded.desired?.jobs.map(\.name) == ["a", "b"], "\(loaded.report)")
    #expect(loaded.desired?.configurations.map(\.name) == ["c", "z"])
  }

  @Test func `every rule of a manifest has a case that breaks it`() {
    let covered = Set(InvalidManifestTests.all.flatMap(\.rules) + Self.broken.map(\.rule))
    let elsewhere: Set<String> = [
      "no-documents", "shared-output", "unreadable-file", "folder-slash", "expansion-limit",
    ]
    #expect(Set(Rule.allCases.map(\.rawValue)).subtracting(covered).subtracting(elsewhere).isEmpty)
  }
}
