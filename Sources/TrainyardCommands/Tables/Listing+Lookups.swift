internal import ModelArtsAPI

extension Listing<ResourceSpec> {
  static var flavors: Self {
    Listing(
      columns: [
        Column(title: "ID", alignment: .right, text: { String($0.specID) }),
        Column(title: "CODE", isFlexible: true, text: \.specCode),
        Column(title: "CORES", alignment: .right, text: \.cores),
        Column(title: "MEMORY", alignment: .right, text: \.memory),
        Column(title: "GPU", text: \.accelerators),
        Column(title: "NODES", alignment: .right, text: { $0.maximumNodes.map(String.init) }),
        Column(title: "", text: { $0.isSoldOut ? "sold out" : nil }),
      ], json: \.document)
  }
}

extension Listing<AIEngine> {
  static var engines: Self {
    Listing(
      columns: [
        Column(title: "ID", alignment: .right, text: { String($0.engineID) }),
        Column(title: "NAME", text: \.name),
        Column(title: "VERSION", isFlexible: true, text: \.version),
      ], json: \.document)
  }
}

extension Listing<BuiltInAlgorithm> {
  static var algorithms: Self {
    Listing(
      columns: [
        Column(title: "ID", alignment: .right, text: { String($0.modelID) }),
        Column(title: "NAME", isFlexible: true, text: \.name),
        Column(title: "ENGINE", isFlexible: true, text: \.engine.version),
        Column(title: "PRECISION", isFlexible: true, text: \.precision),
      ], json: \.document)
  }
}

extension ResourceSpec {
  /// How many accelerators of which kind, such as `1 × P100`.
  fileprivate var accelerators: String? {
    guard let gpuCount, gpuCount > 0 else { return nil }
    return "\(gpuCount)" + (gpuType.map { " × \($0)" } ?? "")
  }
}
