internal import TrainyardResources
internal import TrainyardYAML

/// Exports one saved configuration.
struct ConfigurationExport {
  let configuration: ObservedConfiguration
  let settings: ExportSettings
  let catalog: Catalog
  private(set) var findings: [ExportFinding] = []

  init(_ configuration: ObservedConfiguration, _ settings: ExportSettings, _ catalog: Catalog) {
    self.configuration = configuration
    self.settings = settings
    self.catalog = catalog
  }

  private var address: Address { .configuration(configuration.name) }

  /// The document, with the findings noted; nil where there can be none.
  ///
  /// - Parameter secrets: Receives the values that are not written.
  mutating func document(_ secrets: inout SecretVariables) -> YAMLValue? {
    guard ObjectName.isValid(configuration.name) else {
      leaveOut("manifests cannot name it: names are 1 to 64 letters, digits, '_' and '-'")
      return nil
    }
    guard let observed = configuration.config else {
      leaveOut("its settings were not read")
      return nil
    }
    let marked = MarkedDescription(text: configuration.description.text, mark: Mark(owner: settings.owner))
    guard marked.fits || marked == configuration.description else {
      leaveOut("its description leaves no room for our mark; shorten it at the service first")
      return nil
    }
    let config = ConfigReading(of: [observed], catalog).config(observed)
    var attempt = secrets
    let lines = ConfigWriter(address: address).lines(config, &attempt)
    let document = ManifestEnvelope.document(
      .configuration, named: configuration.name, spec: header() + lines.items)
    switch ExportCheck(settings: settings).load(document, attempt) {
    case .failure(let problem): leaveOut(problem.message)
    case .success(let desired):
      guard let loaded = desired.configurations.first?.config, isEqual(loaded, observed) else {
        leaveOut(ExportCheck.Problem.changed.message)
        return nil
      }
      // The mark cannot be written without sending all settings again.
      if marked != configuration.description, let code = unknownCode(in: loaded) {
        leaveOut("the service does not offer '\(code)' any more, so that a mark cannot be written to it")
        return nil
      }
      secrets = attempt
      noteMark()
      return document
    }
    return nil
  }

  /// Whether planning would find no difference.
  private func isEqual(_ config: RunConfig, _ observed: ObservedConfig) -> Bool {
    let algorithm = catalog.algorithm(of: config)
    let shape = Shape(ofConfiguration: config, reported: observed, algorithm: algorithm)
    return config.content(in: shape, algorithm: algorithm).equals(observed.content(in: shape))
  }

  /// A code that the service does not list, and so does not take.
  private func unknownCode(in config: RunConfig) -> String? {
    if case .specCode(let code) = config.resource, catalog.flavors != nil, catalog.flavor(code: code) == nil {
      return code
    }
    if case .engine(_, _, .version(let version)) = config.code, catalog.engines != nil,
      catalog.engine(version: version) == nil
    {
      return version
    }
    return nil
  }

  private mutating func header() -> [YAMLItem] {
    var items: [YAMLItem] = []
    let text = configuration.description.text
    if !MarkedDescription(text: text, mark: Mark(owner: settings.owner)).fits {
      note(.note, "its description leaves no room for a mark; it is not declared, and stays as it is")
    } else if !text.isEmpty {
      items.append(YAMLItem("config_desc", .text(text.escapedForSubstitution)))
    }
    if configuration.description.ownership == .unmarked { items.append(YAMLItem("adopt", .flag(true))) }
    return items
  }

  private mutating func noteMark() {
    switch configuration.description.ownership {
    case .unmarked: note(.changes, "it carries no mark; the next plan takes it under management")
    case .malformed: note(.changes, "its mark cannot be read; planning needs --take-over \(address)")
    case .marked(let mark) where mark.owner != settings.owner:
      note(.changes, "it belongs to \(mark.owner); planning needs --take-over \(address)")
    case .marked(let mark) where mark != Mark(owner: settings.owner):
      note(.changes, "its mark holds words that mean something for jobs only; the next plan takes them out")
    case .marked: break
    }
  }

  private mutating func leaveOut(_ reason: String) {
    findings.append(.leavingOut(address, configuration.description, reason, owner: settings.owner))
  }

  private mutating func note(_ kind: ExportFinding.Kind, _ message: String) {
    findings.append(ExportFinding(kind, address, message))
  }
}
