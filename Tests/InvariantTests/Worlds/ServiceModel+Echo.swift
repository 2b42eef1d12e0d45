import TestSupport
import TrainyardResources

/// Ways in which services report a config differently from how it was sent (contract sections 4.4 and 10), as far as
/// they survive reading.
struct EchoQuirks: OptionSet, Sendable, CaseIterable {
  let rawValue: Int

  /// Numbers are answered for numeric text, as a JSON library prints them.
  static let numbers = EchoQuirks(rawValue: 1)
  /// `data_source` is answered where `data_url` was sent, and the other way round.
  static let otherInput = EchoQuirks(rawValue: 2)
  /// The shared public pool is named although nobody asked for one.
  static let fillsPool = EchoQuirks(rawValue: 4)
  /// Parameters come in another order.
  static let parameterOrder = EchoQuirks(rawValue: 8)
  /// Preset algorithms get a parameter that no list names.
  static let extraLabels = EchoQuirks(rawValue: 16)
  /// `log_url` and what is unset come back as something else than nothing.
  static let emptyTexts = EchoQuirks(rawValue: 32)
  /// Storage that nobody asked for is reported.
  static let fillsStorage = EchoQuirks(rawValue: 64)
  /// Volumes that nobody asked for are reported.
  static let fillsVolumes = EchoQuirks(rawValue: 128)
  /// Only what is said of runs: what a saved configuration has was put there by somebody.
  static let ofRuns: EchoQuirks = [.fillsVolumes]

  static let allCases: [EchoQuirks] = (0..<8).map { EchoQuirks(rawValue: 1 << $0) }

  static func random(_ random: inout SeededRandom) -> EchoQuirks {
    EchoQuirks(rawValue: random.number(0...255))
  }
}

extension ObservedConfig {
  /// What a service reports of a config that was sent: codes and ids resolved, defaults and derived fields filled in.
  init(sent config: RunConfig, to catalog: Catalog, quirks: EchoQuirks) {
    self.init(echoing: config)
    resolve(by: catalog)
    derive(from: config, catalog: catalog)
    distort(quirks, isModel: modelID != nil)
  }

  private mutating func resolve(by catalog: Catalog) {
    if let id = specID { specCode = catalog.flavor(id: id)?.code }
    if let code = specCode { specID = catalog.flavor(code: code)?.id }
    if let id = engineID { engineVersion = catalog.engines?.first { $0.id == id }?.version }
    if let version = engineVersion { engineID = catalog.engine(version: version)?.id }
  }

  private mutating func derive(from config: RunConfig, catalog: Catalog) {
    if let id = modelID {
      let known = Set(parameters.map(\.label))
      for parameter in catalog.algorithm(id: id)?.defaults ?? [] where !known.contains(parameter.label) {
        parameters.append(Parameter(label: parameter.label, value: ContentValue(parameter.value)))
      }
      (engineID, engineVersion) = (500, "INNER_TensorFlow")
    }
    if let datasets = config.input?.datasets {
      dataURL = "/derived/V002.manifest"
      if datasets.count > 1 {
        dataSources = datasets.map { .dataset(id: $0.id, version: $0.version) }
        (datasetID, datasetVersionID) = (nil, nil)
      }
    }
  }

  private mutating func distort(_ quirks: EchoQuirks, isModel: Bool) {
    if quirks.contains(.numbers) { parameters = parameters.map(\.asNumber) }
    if quirks.contains(.otherInput), let url = dataURL, datasetID == nil, dataSources.isEmpty {
      dataSources = [.obs(dataURL: url)]
      dataURL = nil
    }
    if quirks.contains(.fillsPool), poolID == nil { poolID = "pool7e3577e3" }
    if quirks.contains(.parameterOrder) { parameters.reverse() }
    if quirks.contains(.extraLabels), isModel {
      parameters.append(Parameter(label: "internal_flag", value: ContentValue("1")))
      if modelID == 3, !parameters.contains(where: { $0.label == "num_classes" }) {
        parameters.append(Parameter(label: "num_classes", value: ContentValue("")))
      }
    }
    if quirks.contains(.emptyTexts) {
      if trainURL == nil { trainURL = "" }
      if userCommand == nil { userCommand = "" }
      logURL = "/filled/in/"
    }
    if quirks.contains(.fillsStorage) {
      if nas == nil { nas = NetworkStorage(type: "efs", shareAddress: "", mountPath: "") }
    }
    if quirks.contains(.fillsVolumes), volumes.isEmpty {
      volumes = [Volume(source: .hostPath, sourcePath: "/cache", destinationPath: "/cache")]
    }
  }
}

extension ObservedConfig.Parameter {
  /// The parameter with a number for numeric text: leading and trailing zeros gone, as after a round trip through JSON.
  fileprivate var asNumber: Self {
    let text = value.text
    guard let printed = Self.printed[text] else { return self }
    return Self(label: label, value: ContentValue(printed, isNumber: true))
  }

  private static let printed = [
    "0.010": "0.01", "0.1": "0.1", "1e-3": "0.001", "5": "5", "1e3": "1000.0", "-2.50": "-2.5", "0": "0.0", "+4": "4",
    "90": "90", "90.0": "9e1", "1e-4": "0.0001", "007": "7",
  ]
}
