internal import ModelArtsAPI
internal import TrainyardResources

extension ObservedVersion {
  /// A version as it was read.
  ///
  /// - Parameter specCode: The code of its flavor, where a list told it.
  init(_ version: JobVersion, specCode: String?) {
    self.init(
      id: version.versionID, name: version.versionName ?? "version-\(version.versionID)",
      parentID: version.previousVersionID, status: RunStatus(version.status), createTime: version.createTime,
      duration: version.duration, accelerators: Accelerators(version.compute),
      config: ObservedConfig(
        version.config, engine: version.engine, specCode: version.compute.specCode ?? specCode
      ).bounded)
  }
}

extension ObservedConfig {
  /// The config with a number of nodes that sums and products can bear, whatever the service says.
  fileprivate var bounded: ObservedConfig {
    var config = self
    config.workerServerNum = config.workerServerNum.map { min(max($0, 1), WireLimit.count) }
    return config
  }
}

/// Bounds for numbers from outside.
private enum WireLimit {
  /// More nodes or accelerators than any run has.
  static let count = 1_000_000
}

extension Accelerators {
  fileprivate init?(_ compute: ComputeSummary) {
    guard let count = compute.gpuCount, count > 0 else { return nil }
    self.init(count: min(count, WireLimit.count), type: compute.gpuType ?? "accelerator")
  }
}

extension ObservedConfiguration {
  init(_ detail: ConfigDetail, specCode: String?) {
    self.init(
      name: detail.configName, description: MarkedDescription(detail.description ?? ""),
      config: ObservedConfig(
        detail.config, engine: detail.engine, specCode: detail.compute.specCode ?? specCode
      ).bounded)
  }
}

extension Flavor {
  /// Nil for a flavor without a code, which nobody can name.
  init?(_ spec: ResourceSpec) {
    guard let code = spec.specCode else { return nil }
    let accelerators = spec.gpuCount.flatMap { count in
      count > 0 ? Accelerators(count: min(count, WireLimit.count), type: spec.gpuType ?? "accelerator") : nil
    }
    self.init(
      id: spec.specID, code: code, accelerators: accelerators, maximumNodes: spec.maximumNodes,
      isSoldOut: spec.isSoldOut)
  }
}

extension Engine {
  init?(_ engine: AIEngine) {
    guard let version = engine.version else { return nil }
    // Types from 1000 on run preset algorithms and cannot be chosen (contract section 4.10).
    self.init(id: engine.engineID, version: version, isInternal: (engine.type ?? 0) >= 1000)
  }
}

extension Algorithm {
  init(_ algorithm: BuiltInAlgorithm) {
    let defaults = algorithm.parameters.compactMap { parameter -> Parameter? in
      // Without a default the service fills nothing in.
      guard let text = parameter.defaultValue?.text, !text.isEmpty else { return nil }
      return Parameter(label: parameter.label, value: text)
    }
    self.init(
      id: algorithm.modelID, name: algorithm.name ?? "", defaults: defaults,
      labelsWithoutDefault: Set(algorithm.parameters.map(\.label)).subtracting(defaults.map(\.label)))
  }
}
