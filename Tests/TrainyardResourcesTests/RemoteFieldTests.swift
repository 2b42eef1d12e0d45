import Testing
import TrainyardResources

/// The table of field owners and the comparison say the same.
struct RemoteFieldTests {
  private static let configs: [RunConfig] = {
    let base = RunConfig(
      workerServerNum: 2, input: .dataURL("/in/"), resource: .specID(1),
      code: .engine(appURL: "/code/", bootFileURL: "/code/train.py", engine: .id(7)),
      parameters: [Parameter(label: "lr", value: "0.1")], trainURL: "/out/", logURL: "/log/")
    func with(_ change: (inout RunConfig) -> Void) -> RunConfig {
      var config = base
      change(&config)
      return config
    }
    return [
      base,
      with {
        $0.input = .dataset(id: "d", versionID: "v")
        $0.resource = .specCode("gpu")
        $0.code = .engine(appURL: "/code/", bootFileURL: "/code/train.py", engine: .version("TF-1.8"))
      },
      with {
        $0.input = .sources([.obs(dataURL: "/a/"), .obs(dataURL: "/b/")])
        $0.resource = .pool("pool")
        $0.code = .model(id: 3)
      },
      with { $0.code = .image(url: "swr/image:1", command: "run", appURL: "/code/") },
      with {
        $0.volumes = [Volume(source: .nfs(id: "n"), sourcePath: "/s", destinationPath: "/d")]
        $0.nas = NetworkStorage(type: "nfs", shareAddress: "10.0.0.1:/", mountPath: "/nas")
      },
    ]
  }()

  private static func counted(_ object: RemoteField.Object) -> Set<String> {
    let shapes = configs.map { ($0, Shape(of: $0, comparesLogURL: object == .configuration)) }
    return Set(
      shapes.flatMap { $0.content(in: $1).fields }.compactMap { RemoteField.named($0.path, of: object)?.name })
  }

  @Test func `each field of an object stands in the table once, with a reason and a source`() {
    #expect(Set(RemoteField.all.map { "\($0.object) \($0.name)" }).count == RemoteField.all.count)
    #expect(RemoteField.all.allSatisfy { !$0.why.isEmpty && !$0.why.hasSuffix(".") && !$0.source.isEmpty })
  }

  @Test(arguments: RemoteField.Object.allCases)
  func `what the service derives and what it never reports does not count`(_ object: RemoteField.Object) {
    for field in RemoteField.all where field.object == object && (field.owner == .derived || field.owner == .writeOnly)
    {
      #expect(!field.counts, "\(field.name)")
      #expect(object == .job || !Self.counted(object).contains(field.name), "\(field.name)")
    }
  }

  @Test(arguments: [RemoteField.Object.configuration, .version])
  func `exactly the settings that the table counts are compared`(_ object: RemoteField.Object) {
    let names = Set(ConfigField.allCases.map(\.rawValue))
    let table = Set(RemoteField.all.filter { $0.object == object && $0.counts && names.contains($0.name) }.map(\.name))
    #expect(Self.counted(object) == table)
  }

  @Test func `every field that manifests know has an owner`() {
    for field in ConfigField.allCases {
      #expect(RemoteField.named(FieldPath(field), of: .version) != nil)
      #expect(RemoteField.named(FieldPath(field), of: .configuration) != nil)
    }
  }

  /// A service's answer to the first config, and one change of every field that it can report.
  private static let echoes: [(ConfigField, @Sendable (inout ObservedConfig) -> Void)] = [
    (.poolID, { $0.poolID = "x" }), (.engineVersion, { $0.engineVersion = "x" }), (.specCode, { $0.specCode = "x" }),
    (.modelID, { $0.modelID = 9 }), (.datasetID, { $0.datasetID = "x" }),
    (.datasetVersionID, { $0.datasetVersionID = "x" }), (.logURL, { $0.logURL = "/x/" }),
    (.userImageURL, { $0.userImageURL = "x" }), (.userCommand, { $0.userCommand = "x" }),
    (.nasType, { $0.nas = NetworkStorage(type: "efs", shareAddress: "", mountPath: "") }),
    (.volumes, { $0.volumes = [Volume(source: .hostPath, sourcePath: "/x", destinationPath: "/y")] }),
    (.workerServerNum, { $0.workerServerNum = 3 }), (.appURL, { $0.appURL = "/x/" }),
    (.bootFileURL, { $0.bootFileURL = "/x.py" }), (.engineID, { $0.engineID = 9 }), (.specID, { $0.specID = 9 }),
    (.trainURL, { $0.trainURL = "/x/" }), (.dataURL, { $0.dataURL = "/x/" }),
    (.parameter, { $0.parameters = [] }),
  ]

  @Test func `a reported field changes the fingerprint exactly where the entry declares it`() {
    let config = Self.configs[0]
    let shape = Shape(of: config)
    var observed = ObservedConfig()
    (observed.workerServerNum, observed.dataURL, observed.specID) = (2, "/in/", 1)
    (observed.appURL, observed.bootFileURL, observed.engineID) = ("/code/", "/code/train.py", 7)
    (observed.trainURL, observed.parameters) = ("/out/", [.init(label: "lr", value: ContentValue("0.1"))])
    let own = config.content(in: shape)
    #expect(observed.content(in: shape).fingerprint == own.fingerprint)
    let declared = Set(own.fields.compactMap { RemoteField.named($0.path, of: .version)?.name })
    for (field, change) in Self.echoes {
      var other = observed
      change(&other)
      #expect(
        (other.content(in: shape).fingerprint != own.fingerprint) == declared.contains(field.rawValue),
        "\(field.rawValue)")
    }
  }
}
