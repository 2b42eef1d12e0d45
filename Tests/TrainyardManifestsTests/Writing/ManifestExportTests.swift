import TestSupport
import Testing
import TrainyardDiagnostics
import TrainyardManifests
import TrainyardResources

struct ManifestExportTests {
  /// A file in the folder that the goldens lie in.
  static let goldens = #filePath.replacing("/Writing/", with: "/")

  private static func export(
    _ jobs: [ObservedJob] = [], _ configurations: [ObservedConfiguration] = [], catalog: Catalog = Samples.catalog,
    _ change: (inout ExportSettings) -> Void = { _ in }
  ) -> ManifestExport {
    var settings = ExportSettings(owner: Samples.owner, schema: "../trainyard.schema.json")
    change(&settings)
    return ManifestExport(ObservedState(configurations: configurations, jobs: jobs, catalog: catalog), settings)
  }

  private static func config(_ lr: String, _ extra: [(String, String)] = [], nodes: Int = 1) -> RunConfig {
    Samples.config(
      lr: lr, nodes: nodes, trainURL: "/flowers/out/a/", extra: extra.map { Parameter(label: $0.0, value: $0.1) })
  }

  /// A job with about everything that a manifest can say.
  private static var flowers: ObservedJob {
    var versions = [
      Samples.version(1, config("0.010", [("note", "two\nlines\n"), ("WANDB_API_KEY", "hush-hush")])),
      Samples.version(2, config("0.1", [("WANDB_API_KEY", "hush-hush")]), .failed, parent: 1001),
      Samples.version(4, config("0.010", [("note", "two\nlines\n"), ("WANDB_API_KEY", "hush-hush")]), .running),
      Samples.version(
        5, config("NO", [("note", "${matrix.x}"), ("WANDB_API_KEY", "other")], nodes: 2), .killed, parent: 1002),
      Samples.version(6, config("0.1", [("WANDB_API_KEY", "hush-hush")]), .failed),
    ]
    versions[3].config.volumes = [
      Volume(source: .nfs(id: "1e3"), sourcePath: "/a", destinationPath: "/b", isReadOnly: true)
    ]
    versions[3].config.nas = NetworkStorage(type: "nfs", shareAddress: "192.168.8.150:/", mountPath: "/mnt")
    versions[3].config.dataSources = [.obs(dataURL: "/flowers/a/"), .obs(dataURL: "/flowers/b/")]
    return Samples.remoteJob(versions, description: "About: #1 ${x} [trainyard:vision protect hold]")
  }

  @Test func `an export reads like a manifest that somebody wrote`() throws {
    let export = Self.export(
      [Self.flowers, Samples.remoteJob(named: "new", [], description: "", id: 43)],
      [Samples.remoteConfiguration(), Samples.remoteConfiguration(named: "theirs", description: "Notes")])
    for file in export.files {
      let formatted = try ManifestFormatter().formatted(SourceFile(path: file.path, text: file.text))
      #expect(formatted == file.text)
    }
    let text =
      export.files.map { "=== \($0.path)\n\($0.text)" } + export.findings.map { "\($0.kind.rawValue) \($0)\n" }
      + export.secrets.map { "\($0.variable) \($0.uses.map { "\($0.address) \($0.label)" })\n" }
    #expect(!text.joined().contains("hush-hush"))
    try Golden.expect(text.joined(), equals: "writing/export.txt", filePath: Self.goldens)
  }

  /// What a manifest cannot express.
  private static let oddities: [(String, @Sendable (inout ObservedConfig) -> Void)] = [
    ("too little", { $0.bootFileURL = nil }),
    ("a bad path", { $0.trainURL = "/bucket/" }),
    ("a label twice", { $0.parameters += $0.parameters }),
    ("a label with a reference", { $0.parameters.append(.init(label: "${x}", value: ContentValue("1"))) }),
    ("no nodes", { $0.workerServerNum = nil }),
    ("half of a storage", { $0.nas = NetworkStorage(type: "nfs", shareAddress: "", mountPath: "/mnt") }),
  ]

  @Test(arguments: oddities.indices)
  func `a version that manifests cannot express is left alone and reported`(_ index: Int) {
    let (what, change) = Self.oddities[index]
    var versions = [Samples.version(1, Self.config("0.1")), Samples.version(2, Self.config("0.2"))]
    change(&versions[1].config)
    let export = Self.export([Samples.remoteJob(versions)]) { $0.undeclaredVersions = .delete }
    #expect(export.findings.map { "\($0.kind) \($0.address)" } == ["leftOut job/flowers/version/V0002"], "\(what)")
    #expect(export.files.first?.text.contains("undeclared_versions: keep") == true)
  }

  @Test func `the file names of jobs and configurations do not collide`() {
    let export = Self.export(
      [Samples.remoteJob(named: "Configs", [], id: 1), Samples.remoteJob(named: "a", [], id: 2)],
      [Samples.remoteConfiguration()])
    #expect(export.files.map(\.path) == ["configs.yaml", "Configs-2.yaml", "a.yaml"])
  }

  @Test(arguments: [
    ("API_TOKEN", "API_TOKEN"), ("api-token", "API_TOKEN"), ("1 key", "KEY"),
    ("AWS_SECRET_ACCESS_KEY", "RUN_AWS_SECRET_ACCESS_KEY"),
    ("日本_key", "KEY"),
  ])
  func `a secret becomes a variable that can be substituted`(_ label: String, _ variable: String) {
    let job = Samples.remoteJob([Samples.version(1, Self.config("0.1", [(label, "hush-hush")]))])
    let export = Self.export([job])
    #expect(export.secrets.map(\.variable) == [variable])
    #expect(export.files.first?.text.contains("${secret.\(variable)}") == true)
    #expect(export.files.first?.text.contains("hush-hush") == false)
  }
  @Test func `what the project declares as a secret is written nowhere`() throws {
    var version = Samples.version(1, Self.config("0.1", [("plain", "hush-hush"), ("label", "other"), ("pin", "42")]))
    version.config.dataURL = nil
    version.config.dataSources = [.obs(dataURL: "/flowers/hush-hush/"), .obs(dataURL: "/flowers/b/")]
    version.config.trainURL = "/flowers/hush-hush/out/"
    version.config.logURL = "/flowers/hush-hush/logs/"
    version.config.nas = NetworkStorage(type: "nfs", shareAddress: "hush-hush:/", mountPath: "/mnt/hush-hush")
    let second = Samples.version(2, Self.config("0.2"))
    let export = Self.export([Samples.remoteJob([version, second])]) {
      $0.secrets.add(secret: "hush-hush")
      $0.secrets.add(secret: "42")
      $0.secrets.add(value: "", at: .parameter("label"))
    }
    let text = try #require(export.files.first?.text, "\(export.findings)")
    #expect(export.findings.allSatisfy { $0.kind != .leftOut }, "\(export.findings)")
    #expect(!text.contains("hush") && !text.contains("other") && !text.contains("42"), "\(text)")
    #expect(
      export.secrets.map(\.variable).sorted() == [
        "DATA_URL", "LABEL", "LOG_URL", "NAS_MOUNT_PATH", "NAS_SHARE_ADDR", "PIN", "PLAIN", "TRAIN_URL",
      ], "\(text)")
  }
}
