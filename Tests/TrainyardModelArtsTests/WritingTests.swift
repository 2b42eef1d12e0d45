import ModelArtsAPI
import Testing
import TrainyardResources

@testable import TrainyardModelArts

/// What is sent for a config, and that it reads back as the same content.
struct WritingTests {
  private static let catalog = Catalog(
    flavors: [Flavor(id: 4, code: "gpu.p100")],
    engines: [
      Engine(id: 500, version: "TF-1.8.0", isInternal: true), Engine(id: 3, version: "TF-1.8.0"),
      Engine(id: 36, version: "PyTorch-1.0.0"),
    ])

  private static func config(_ change: (inout RunConfig) -> Void = { _ in }) -> RunConfig {
    var config = RunConfig(
      workerServerNum: 2, input: .dataURL("/a/data/"), resource: .specID(4),
      code: .engine(appURL: "/a/code/", bootFileURL: "/a/code/train.py", engine: .id(36)),
      parameters: [Parameter(label: "rate", value: "0.010"), Parameter(label: "empty", value: "")],
      trainURL: "/a/out/", logURL: "/a/log/")
    change(&config)
    return config
  }

  static let configs: [RunConfig] = [
    config(),
    config { $0.resource = .pool("pool1") },
    config { $0.code = .model(id: 5) },
    config { $0.code = .image(url: "swr/image:1", command: "run {args}", appURL: nil) },
    config { $0.input = .dataset(id: "d1", versionID: "v1") },
    config { $0.input = .sources([.obs(dataURL: "/a/1/"), .obs(dataURL: "/a/2/")]) },
    config { $0.input = .sources([.dataset(id: "d1", version: "v1"), .dataset(id: "d2", version: "v2")]) },
    config {
      $0.volumes = [
        Volume(source: .nfs(id: "n1"), sourcePath: "192.168.8.150:/", destinationPath: "/home/nas", isReadOnly: true),
        Volume(source: .hostPath, sourcePath: "/scratch", destinationPath: "/home/scratch"),
      ]
    },
    config { $0.nas = NetworkStorage(type: "nfs", shareAddress: "192.168.8.150:/", mountPath: "/home/work/nas") },
  ]

  @Test(arguments: configs)
  func `what is sent reads back as the same content`(_ config: RunConfig) throws {
    let body = try ConfigBody(config, catalog: Self.catalog)
    var answer = body.json
    answer["version_id"] = 1
    let version = try JobVersion(json: .object(answer))
    let observed = ObservedVersion(version, specCode: nil)
    let shape = Shape(of: config, comparesLogURL: true)
    #expect(config.content(in: shape).equals(observed.config.content(in: shape)))
  }

  @Test func `codes are sent as the ids of the region, never as internal engines`() throws {
    let config = Self.config {
      $0.resource = .specCode("gpu.p100")
      $0.code = .engine(appURL: "/a/code/", bootFileURL: "/a/code/b.py", engine: .version("TF-1.8.0"))
    }
    let body = try ConfigBody(config, catalog: Self.catalog)
    #expect(body.specID == 4)
    #expect(body.engineID == 3)
  }

  @Test(arguments: [
    config { $0.resource = .specCode("gpu.p10") },
    config { $0.code = .engine(appURL: "/a/", bootFileURL: "/a/b.py", engine: .version("TF-9")) },
  ])
  func `an unknown code is an error before anything is sent`(_ config: RunConfig) {
    let error = #expect(throws: RemoteError.self) { try ConfigBody(config, catalog: Self.catalog) }
    #expect(error?.effect == .notSent)
  }

  @Test func `a code without the list that tells its id is an error that says so`() {
    let config = Self.config { $0.resource = .specCode("gpu.p100") }
    let error = #expect(throws: RemoteError.self) { try ConfigBody(config, catalog: Catalog()) }
    #expect(error?.message.contains("does not offer its list of flavors") == true)
    #expect(error?.hint == "give spec_id instead of spec_code")
    let engine = Self.config { $0.code = .engine(appURL: "/a/", bootFileURL: "/a/b.py", engine: .version("TF-1.8.0")) }
    let other = #expect(throws: RemoteError.self) { try ConfigBody(engine, catalog: Catalog()) }
    #expect(other?.message.contains("does not offer its list of engines") == true)
  }
}
