import Testing
import TrainyardDiagnostics
import TrainyardManifests
import TrainyardResources

struct SubstitutionTests {
  private func parameter(_ value: String, environment: [String: String] = Sample.environment) throws -> String {
    let loaded = Sample.load(Sample.job(["parameter: {p: '\(value)'}"]), environment: environment)
    return try #require(loaded.entries.first?.config.parameters.first?.value, "\(loaded.report)")
  }

  @Test(arguments: [
    ("${var.bucket}", "flowers"), ("a${var.bucket}b${var.bucket}c", "aflowersbflowersc"), ("${env.REGION}", "eu-de"),
    ("${job.name}", "flowers"), ("${version.name}", "baseline"), ("${run.index}", "1"),
    ("$${var.bucket}", "${var.bucket}"), ("$$${x}", "$${x}"), ("100$", "100$"), ("$var.bucket", "$var.bucket"),
    ("{${var.bucket}}", "{flowers}"), ("${var.bucket}$${", "flowers${"),
  ])
  func `references are replaced and the escape is not`(_ written: String, _ text: String) throws {
    #expect(try parameter(written) == text)
  }

  @Test func `a value that looks like a reference is not replaced again`() throws {
    #expect(try parameter("${env.X}", environment: ["X": "${var.bucket}"]) == "${var.bucket}")
  }

  @Test(arguments: ["\n  injected: true", "a: b", "'", "- x", "#", "&a", "*a"])
  func `a value cannot change the structure of the manifest`(_ value: String) throws {
    #expect(try parameter("${env.X}", environment: ["X": value]) == value)
  }

  @Test(arguments: [
    ("{p: '${secret.WANDB}'}", "p", true), ("{p: 'a-${secret.REGION}'}", "p", true),
    ("{p: '${env.REGION}'}", "p", false),
    ("{p: '${env.API_TOKEN}'}", "p", true), ("{p: '${var.api_token}'}", "p", true),
    ("{p: '${var.bucket}'}", "p", false),
    ("{API_TOKEN: plain}", "API_TOKEN", true), ("{max_tokens: 5}", "max_tokens", false),
    ("{wandb_key: x}", "wandb_key", true),
  ])
  func `secrets are marked`(_ parameters: String, _ label: String, _ isSensitive: Bool) throws {
    let loaded = Sample.load(Sample.job(["parameter: \(parameters)"]))
    let origins = try #require(loaded.entries.first?.origins, "\(loaded.report)")
    #expect(origins.isSensitive(.parameter(label)) == isSensitive)
    #expect(!origins.isSensitive(FieldPath(.trainURL)))
  }

  @Test func `a secret stays one on its way through a variable or a matrix`() throws {
    let project = Sample.project.replacing("bucket: flowers", with: "bucket: flowers, w: '${secret.WANDB}'")
    let loaded = Sample.load(
      Sample.job(
        ["parameter: {p: '${var.w}', q: '${matrix.m}'}"],
        versions: "- name: a\n  matrix: {m: ['${secret.WANDB}']}"), project: project)
    let entry = try #require(loaded.entries.first, "\(loaded.report)")
    #expect(entry.config.parameters.map(\.value) == ["a-secret-value", "a-secret-value"])
    #expect(entry.origins.isSensitive(.parameter("p")))
    #expect(entry.origins.isSensitive(.parameter("q")))
  }

  /// Configs in which a secret breaks a rule; `S` stands for the reference.
  static let misused: [([String], [String])] = [
    (["worker_server_num: S"], ["worker_server_num"]), (["spec_id: S"], ["spec_code"]), (["data_url: S"], ["data_url"]),
    (["train_url: S"], ["train_url"]), (["boot_file_url: /x/S"], ["boot_file_url"]), (["app_url: /x/S/"], ["app_url"]),
    (["nas_type: S", "nas_share_addr: a", "nas_mount_path: b"], []), (["data_source: [{type: 'S'}]"], ["data_url"]),
    (["volumes: [{nfs: {id: a, src_path: b, dest_path: c, read_only: 'S'}}]"], []), (["from: S"], []),
    (["data_source: [{type: obs, data_url: 'S'}]"], ["data_url"]),
  ]

  @Test(arguments: misused, ["${secret.WANDB}", "${matrix.w}", "${var.w}"])
  func `no finding shows a secret`(_ config: ([String], [String]), _ reference: String) {
    let project = Sample.project.replacing("bucket: flowers", with: "bucket: flowers, w: '${secret.WANDB}'")
    let lines = config.0.map { $0.replacing("S", with: reference) }
    let loaded = Sample.load(
      Sample.job(
        lines, without: config.1,
        versions: "- name: a\n  matrix: {w: ['${secret.WANDB}']}"), project: project)
    #expect(loaded.diagnostics.hasErrors, "\(lines)")
    #expect(!loaded.report.contains("a-secret-value"), "\(loaded.report)")
  }

  /// Configs in which a value decides what is started and what it costs; `S` stands for the reference.
  static let decisive: [([String], [String])] = [
    (["worker_server_num: S"], ["worker_server_num"]), (["spec_id: S"], ["spec_code"]),
    (["spec_code: S"], ["spec_code"]), (["pool_id: S"], ["spec_code"]), (["engine_id: S"], ["engine_version"]),
    (["engine_version: S"], ["engine_version"]), (["model_id: S"], ["app_url", "boot_file_url", "engine_version"]),
    (["dataset_id: S", "dataset_version_id: a"], ["data_url"]),
    (["dataset_id: a", "dataset_version_id: S"], ["data_url"]),
    (["data_source: [{type: dataset, dataset_id: S, dataset_version: a}]"], ["data_url"]),
    (["data_source: [{type: dataset, dataset_id: a, dataset_version: S}]"], ["data_url"]),
    (["nas_type: S", "nas_share_addr: a", "nas_mount_path: b"], []),
    (["volumes: [{nfs: {id: S, src_path: b, dest_path: c}}]"], []),
    (["volumes: [{nfs: {id: a, src_path: b, dest_path: c, read_only: S}}]"], []),
  ]

  @Test(arguments: decisive, ["${secret.NODES}", "${env.API_TOKEN}", "${matrix.w}", "${var.w}", "${var.api_key}"])
  func `a secret cannot decide what is started`(_ config: ([String], [String]), _ reference: String) {
    let project = Sample.project.replacing(
      "bucket: flowers", with: "bucket: flowers, w: '${secret.NODES}', api_key: '4'")
    let job = Sample.job(
      config.0.map { $0.replacing("S", with: "'\(reference)'") }, without: config.1,
      versions: "- name: a-${matrix.n}\n  matrix: {n: [1, 2], w: ['${secret.NODES}']}")
    let loaded = Sample.load(job, project: project)
    #expect(loaded.diagnostics.map(\.rule) == ["secret"], "\(loaded.report)")
    #expect(loaded.report.contains("decides what is started and what it costs"))
    let mocked = Sample.load(job, project: project, environment: [:], mocksEnvironment: true)
    #expect(mocked.diagnostics.map(\.rule) == ["secret"], "\(mocked.report)")
  }

  /// Free texts, in which `S` stands for the reference.
  static let free: [([String], [String])] = [
    (["data_url: /a/S/"], ["data_url"]), (["train_url: /a/S/"], ["train_url"]), (["log_url: /a/S/"], []),
    (["app_url: /a/S/", "boot_file_url: /a/S/b.py"], ["app_url", "boot_file_url"]),
    (["user_image_url: swr/S", "user_command: run S"], ["app_url", "boot_file_url", "engine_version"]),
    (["nas_type: nfs", "nas_share_addr: S", "nas_mount_path: S"], []), (["parameter: {p: 'S'}"], []),
    (["volumes: [{nfs: {id: a, src_path: 'S', dest_path: 'S'}}]"], []),
  ]

  @Test(arguments: free)
  func `a secret in a free text is known`(_ config: ([String], [String])) throws {
    let lines = config.0.map { $0.replacing("S", with: "${secret.WANDB}") }
    for text in [Sample.job(lines, without: config.1), Sample.configuration(lines, without: config.1)] {
      let loaded = Sample.load(text)
      let secrets = try #require(loaded.desired, "\(loaded.report)").secrets
      #expect(secrets == loaded.secrets)
      #expect(secrets.parts == ["a-secret-value"])
      #expect(secrets.covers("a-secret-value") && secrets.covers("/x/a-secret-value/y") && !secrets.covers("a-secret"))
      #expect(secrets.labels == (lines.contains { $0.hasPrefix("parameter") } ? ["p"] : []))
    }
  }

  @Test func `secrets are known where something else is wrong, and by their labels where they are not set`() {
    let text = Sample.job(["parameter: {p: '${secret.WANDB}', q: '${secret.NONE}', my_key: plain}"])
    let loaded = Sample.load(text, Sample.job(named: "other", ["pool: 1"]), mocksEnvironment: true)
    #expect(loaded.desired == nil)
    #expect(loaded.secrets.values == ["a-secret-value", "plain"] && loaded.secrets.parts == ["a-secret-value"])
    #expect(loaded.secrets.labels == ["p", "q", "my_key"])
    let empty = Sample.load(Sample.job(["parameter: {p: '${secret.WANDB}'}"]).replacing("- name: baseline", with: "[]"))
    #expect(empty.desired?.secrets.parts == ["a-secret-value"], "\(empty.report)")
    #expect(Sample.load(Sample.job()).secrets.isEmpty)
  }

  @Test func `a secret is taken out of a text, the longer one first`() {
    var secrets = DeclaredSecrets()
    for secret in ["abcd", "abcdef", "abc", "é\u{301}x"] { secrets.add(secret: secret) }
    secrets.add(value: "/out/abcd/", at: FieldPath(.trainURL))
    #expect(secrets.masking("abcdef, abcd, abc, /out/abcd/, e\u{301}", with: "#") == "#, #, abc, /out/#/, e\u{301}")
    #expect(secrets.covers("abc") && !secrets.covers("abc!") && secrets.covers("!abcd") && !secrets.covers(""))
  }

  @Test(arguments: [
    "name: '${secret.WANDB}'", "name: a\n  parent: '${secret.WANDB}'", "name: a\n  runs: '${secret.WANDB}'",
  ])
  func `no finding about an entry shows a secret`(_ entry: String) {
    let loaded = Sample.load(Sample.job(versions: "- \(entry)"))
    #expect(loaded.diagnostics.map(\.rule) == ["secret"], "\(loaded.report)")
    #expect(!loaded.report.contains("a-secret-value"))
  }

  @Test(arguments: [
    "AWS_ACCESS_KEY_ID", "AWS_SESSION_TOKEN", "HUAWEICLOUD_SDK_AK", "HUAWEICLOUD_SDK_SECURITY_TOKEN", "HW_ACCESS_KEY",
    "HW_SECRET_KEY", "HW_SECURITY_TOKEN", "HW_USER_PASSWORD", "HW_AUTH_TOKEN", "OS_PASSWORD", "OS_AK", "OS_SK",
    "OS_ACCESS_KEY", "OS_SECRET_KEY", "OS_TOKEN", "OS_SECURITY_TOKEN", "os_password",
  ])
  func `credentials are substituted nowhere`(_ name: String) {
    for namespace in ["env", "secret"] {
      let loaded = Sample.load(
        Sample.job(["parameter: {p: '${\(namespace).\(name)}'}"]), environment: [name: "hush-hush-hush"])
      #expect(loaded.diagnostics.map(\.rule) == ["credential"])
      #expect(!loaded.report.contains("hush-hush-hush"))
    }
    let project = Sample.project.replacing("bucket: flowers", with: "bucket: '${env.\(name)}'")
    #expect(Sample.load(project: project, environment: [name: "x"]).diagnostics.map(\.rule) == ["credential"])
  }

  @Test func `without an environment placeholders fit every field`() {
    let loaded = Sample.load(
      Sample.job(
        named: "\"job-${env.TEAM}\"",
        [
          "worker_server_num: \"${env.NODES}\"", "data_url: \"${env.DATA}\"", "spec_id: \"${env.SPEC}\"",
          "app_url: \"${env.CODE}\"", "train_url: \"${env.OUT}/x\"", "parameter: {a: '${env.A}', b: '${secret.B}'}",
          "nas_type: \"${env.NAS}\"", "nas_share_addr: \"${env.SHARE}\"", "nas_mount_path: \"${env.MOUNT}\"",
          "volumes: [{nfs: {id: '${env.ID}', src_path: /a, dest_path: /b, read_only: '${env.RO}'}}]",
        ], without: ["worker_server_num", "data_url", "spec_code", "app_url", "train_url"],
        versions: "- name: a-${env.NAME}\n  runs: \"${env.RUNS}\"\n  retry: \"${env.RETRY}\"",
        spec: ["protect: \"${env.PROTECT}\"", "undeclared_versions: \"${env.POLICY}\""]),
      environment: [:], mocksEnvironment: true)
    #expect(!loaded.diagnostics.hasErrors, "\(loaded.report)")
    #expect(loaded.entries.count == 1)
  }

  @Test func `an environment that is stood in for still finds what is wrong beside it`() {
    let loaded = Sample.load(
      Sample.job(["log_url: logs", "parameter: {a: '${env.A}'}"]), environment: [:], mocksEnvironment: true)
    #expect(loaded.diagnostics.map(\.rule) == ["obs-path"])
  }
}
