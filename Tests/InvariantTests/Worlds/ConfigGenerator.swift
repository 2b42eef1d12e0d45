import TestSupport
import TrainyardResources

/// Makes configs as people write them: one base, from which the entries of a job differ in a value or two.
struct ConfigGenerator {
  /// What the service of these worlds offers.
  static let catalog = Catalog(
    flavors: [
      Flavor(id: 1, code: "gpu.p100", accelerators: Accelerators(count: 1, type: "Pnt1"), maximumNodes: 4),
      Flavor(id: 2, code: "ascend.8", accelerators: Accelerators(count: 8, type: "Ascend"), maximumNodes: 16),
      Flavor(id: 3, code: "gpu.v100", accelerators: Accelerators(count: 8, type: "V100"), isSoldOut: true),
    ],
    engines: [
      Engine(id: 7, version: "PyTorch-1.0.0-python3.6"), Engine(id: 8, version: "TF-1.8.0-python2.7"),
      Engine(id: 500, version: "INNER_TensorFlow", isInternal: true),
    ],
    algorithms: [
      Algorithm(
        id: 3, name: "resnet", defaults: [Parameter(label: "lr", value: "0.1"), Parameter(label: "wd", value: "1e-4")],
        labelsWithoutDefault: ["num_classes"]),
      Algorithm(id: 4, name: "yolo"),
    ])

  /// The base config of a job.
  static func base(_ random: inout SeededRandom) -> RunConfig {
    RunConfig(
      workerServerNum: random.number(1...3), input: input(&random), resource: resource(&random), code: code(&random),
      parameters: [Parameter(label: "epochs", value: random.pick("90", "90.0", "", "many"))],
      trainURL: random.pick("/out/", "/out/base/", ""), logURL: random.pick("", "/log/"),
      volumes: random.happens(onceIn: 8)
        ? [Volume(source: .nfs(id: "sfs1"), sourcePath: "/a", destinationPath: "/b", isReadOnly: true)] : [],
      nas: random.happens(onceIn: 8)
        ? NetworkStorage(type: "nfs", shareAddress: "192.168.8.150:/", mountPath: "/home/work/nas") : nil)
  }

  private static func input(_ random: inout SeededRandom) -> RunInput? {
    random.pick(
      .dataURL("/data/a/"), .dataURL("/data/a/"), .sources([.obs(dataURL: "/data/a/")]),
      .sources([.obs(dataURL: "/data/a/"), .obs(dataURL: "/data/b/")]), .dataset(id: "d1", versionID: "v1"),
      .sources([.dataset(id: "d1", version: "v1")]),
      .sources([.dataset(id: "d1", version: "v1"), .dataset(id: "d2", version: "v7")]))
  }

  private static func resource(_ random: inout SeededRandom) -> ComputeResource {
    random.pick(.specCode("gpu.p100"), .specCode("ascend.8"), .specID(1), .specID(2), .pool("pool-1"))
  }

  private static func code(_ random: inout SeededRandom) -> RunCode {
    let engine: EngineReference = random.pick(
      .version("PyTorch-1.0.0-python3.6"), .id(7), .version("TF-1.8.0-python2.7"))
    return random.pick(
      .engine(appURL: "/code/", bootFileURL: "/code/train.py", engine: engine),
      .engine(appURL: "/code/", bootFileURL: "/code/train.py", engine: engine), .model(id: 3), .model(id: 4),
      .image(url: "swr/image:1", command: "run.sh", appURL: random.pick(nil, "/code/")),
      .image(url: "swr/image:1", command: nil, appURL: nil))
  }

  /// A config that differs from the base and from all others with another number; the numbers of `lr` are equal for
  /// no two of them, however they are printed.
  static func variant(_ number: Int, of base: RunConfig, _ random: inout SeededRandom) -> RunConfig {
    var config = base
    config.parameters.append(Parameter(label: "seed", value: numerals[number % numerals.count]))
    if random.happens(onceIn: 3) { config.trainURL = "/out/\(number)/" }
    if random.happens(onceIn: 6) { config.workerServerNum = random.number(1...6) }
    if random.happens(onceIn: 6) {
      config.parameters.append(Parameter(label: "API_TOKEN", value: random.pick("hidden-a", "hidden-b")))
    }
    if case .model = config.code, random.happens(onceIn: 4) {
      config.parameters.append(Parameter(label: "num_classes", value: random.pick("5", "9", "")))
    }
    if random.happens(onceIn: 8) { config.parameters.shuffle(using: &random) }
    if random.happens(onceIn: 12) { config.resource = resource(&random) }
    return config
  }

  /// Texts of different meaning, many of them numbers in a spelling that a service may change.
  static let numerals = [
    "0.010", "0.1", "1e-3", "5", "", "text", "007", "1e3", "-2.50", "0", "true", "1_0", "12345678901234567890.1", "+4",
  ]
}
