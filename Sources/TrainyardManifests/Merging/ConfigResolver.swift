internal import TrainyardDiagnostics
internal import TrainyardResources
internal import TrainyardYAML

/// Turns a merged layer into a config: substitutes, gives every value its type, and checks what the service would refuse.
struct ConfigResolver {
  /// A config with what is known about its fields.
  struct Resolved {
    var config: RunConfig
    var origins = FieldOrigins()
    var usesVersionName = false
    var usesRunIndex = false
    /// Whether `train_url` differs from run to run.
    var outputUsesRunIndex = false
  }

  let layer: ConfigLayer
  let substituter: Substituter
  /// What the config belongs to, for messages: `entry 'baseline'`.
  let owner: String
  /// The place to point at when something is missing.
  let place: SourceLocation
  /// The configuration that the config is based on.
  var base: BaseReference?
  /// Whether the config is a run's, which needs `train_url`; a saved configuration may leave it out.
  let isRun: Bool
  /// Whether the base is unknown, which has been reported: what it would give is not missing beside that.
  var lacksBase = false
  /// Whether the layer is only a part of a config, of which each value is checked alone.
  var isFragment = false

  var resolved = Resolved(config: RunConfig())
  var isComplete = true
  /// Fields with a placeholder of the environment in them, whose form means nothing.
  private(set) var placeholders: Set<FieldPath> = []
  /// What the substituted values were made of, by their places.
  private var sources: [(place: SourceLocation, sources: [ValueSource])] = []

  init(_ layer: ConfigLayer, _ substituter: Substituter, owner: String, place: SourceLocation, isRun: Bool) {
    self.layer = layer
    self.substituter = substituter
    self.owner = owner
    self.place = place
    self.isRun = isRun
    resolved.origins.places.reserveCapacity(layer.fields.items.count + layer.parameters.count)
  }

  /// Resolves the layer; nil, with findings, where it is wrong.
  mutating func resolve(_ findings: inout Findings) -> Resolved? {
    if let nodes = integer(.workerServerNum, 1...1_000_000, &findings) {
      resolved.config.workerServerNum = Int(nodes)
    } else if layer.fields[.workerServerNum] == nil {
      missing("'worker_server_num', the number of nodes", &findings)
    }
    resolved.config.input = input(&findings)
    resolved.config.resource = resource(&findings)
    resolved.config.code = code(&findings)
    resolved.config.parameters = parameters(&findings)
    resolved.config.trainURL = trainURL(&findings)
    resolved.config.logURL = path(.logURL, &findings) ?? ""
    resolved.config.volumes = volumes(&findings)
    resolved.config.nas = nas(&findings)
    return isComplete ? resolved : nil
  }

  // MARK: - Values

  mutating func fail(
    _ rule: Rule, _ message: String, at location: SourceLocation, notes: [Diagnostic.Note] = [], hint: String? = nil,
    _ findings: inout Findings
  ) {
    isComplete = false
    findings.error(rule, message, at: location, notes: notes + provenance(of: location), hint: hint)
  }

  /// Where a value comes from, where that is another place than the one that it is wrong in.
  private func provenance(of location: SourceLocation) -> [Diagnostic.Note] {
    let made = sources.first { $0.place == location }?.sources.map(\.note) ?? []
    guard let base, base.contains(location) else { return made }
    return made + [Diagnostic.Note("\(owner) has it from configuration '\(base.name)'", at: base.place)]
  }

  /// A note that points at the value of another field that the finding is about.
  func note(_ field: ConfigField) -> [Diagnostic.Note] {
    guard let value = layer.fields[field] else { return [] }
    return [Diagnostic.Note("'\(field.rawValue)' is set here", at: value.node.location)]
  }

  mutating func missing(_ what: String, hint: String? = nil, _ findings: inout Findings) {
    isComplete = false
    guard !lacksBase, !isFragment else { return }
    let notes = base.map { [Diagnostic.Note("the base is declared here", at: $0.nameLocation)] } ?? []
    findings.error(.required, "\(owner) needs \(what)", at: place, notes: notes, hint: hint)
  }

  /// A text for messages, without the secret that it may be.
  func shown(_ text: String, at path: FieldPath) -> String {
    resolved.origins.sensitive.contains(path) ? "the secret" : "'\(text)'"
  }

  /// The text of a node, noted in the origins under a path.
  mutating func text(
    _ node: PlacedNode, at path: FieldPath, secrets: SecretUse = .hidden, _ findings: inout Findings
  ) -> String? {
    guard let substituted = substituter.text(of: node, secrets: secrets, &findings) else {
      isComplete = false
      return nil
    }
    return note(substituted, node, at: path, &findings)
  }

  /// The text of a value, noted in the origins; one that is the same for every entry is made once.
  private mutating func text(_ value: ConfigLayer.Value, _ findings: inout Findings) -> String? {
    if let known = value.text { return note(known, value.node, at: value.path, &findings) }
    guard let substituted = substituter.text(of: value.node, secrets: value.secretUse, &findings) else {
      isComplete = false
      return nil
    }
    if !substituted.dependsOnEntry { value.text = substituted }
    if value.hasSecretLabel { findings.remember(substituted, atLabelOf: value.path) }
    return note(substituted, value.node, at: value.path, &findings)
  }

  private mutating func note(
    _ substituted: Substituted, _ node: PlacedNode, at path: FieldPath, _ findings: inout Findings
  ) -> String {
    resolved.origins.places[path] = Origin(node.location)
    if substituted.isSensitive {
      resolved.origins.sensitive.insert(path)
      resolved.origins.secrets[path] = substituted.secretName
      findings.remember(substituted, at: path)
    }
    if substituted.isPlaceholder { placeholders.insert(path) }
    if !substituted.sources.isEmpty { sources.append((node.location, substituted.sources)) }
    resolved.usesVersionName = resolved.usesVersionName || substituted.usesVersionName
    resolved.usesRunIndex = resolved.usesRunIndex || substituted.usesRunIndex
    if path == FieldPath(.trainURL) { resolved.outputUsesRunIndex = substituted.usesRunIndex }
    return substituted.text
  }

  mutating func text(_ field: ConfigField, _ findings: inout Findings) -> String? {
    layer.fields[field].flatMap { text(of: $0, &findings) }
  }

  private mutating func text(of value: ConfigLayer.Value, _ findings: inout Findings) -> String? {
    guard let text = text(value, &findings) else { return nil }
    if text.isEmpty {
      fail(.required, "'\(value.path)' is empty", at: value.node.location, hint: "leave it out instead", &findings)
      return nil
    }
    return text
  }

  mutating func integer(_ field: ConfigField, _ range: ClosedRange<Int64>, _ findings: inout Findings) -> Int64? {
    guard let value = layer.fields[field], let text = text(of: value, &findings) else { return nil }
    if placeholders.contains(value.path) { return range.lowerBound }
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      fail(
        .type, "'\(field.rawValue)' must be a whole number, not \(shown(text, at: FieldPath(field)))",
        at: value.node.location, &findings)
      return nil
    }
    guard let number = Int64(text), range.contains(number) else {
      let wanted = text.hasPrefix("-") || text == "0" ? "at least \(range.lowerBound)" : "at most \(range.upperBound)"
      fail(.range, "'\(field.rawValue)' must be \(wanted)", at: value.node.location, &findings)
      return nil
    }
    return number
  }

  /// An OBS path: inside a bucket, in characters that the service takes (contract section 3, codes 2606, 2608 and 4313).
  mutating func path(_ field: ConfigField, _ findings: inout Findings) -> String? {
    guard let value = layer.fields[field], let text = text(of: value, &findings) else { return nil }
    if value.isPath { return text }
    guard let url = checked(text, at: value.path, value.node, &findings) else { return nil }
    value.isPath = value.text != nil
    if Self.folders.contains(field), url.utf8.last != UInt8(ascii: "/"), !placeholders.contains(FieldPath(field)) {
      findings.warning(
        .folderSlash, "'\(field.rawValue)' is a folder, and its path does not end in '/'", at: value.node.location,
        notes: provenance(of: value.node.location), hint: "write \(shown(url + "/", at: FieldPath(field)))")
    }
    return url
  }

  /// The paths that the service takes as folders (contract section 3: code, output and log directory).
  private static let folders: FieldSet = FieldSet([.appURL, .trainURL, .logURL])

  /// The path, unless it is none.
  mutating func checked(
    _ url: String, at path: FieldPath, _ node: PlacedNode, _ findings: inout Findings
  ) -> String? {
    guard !placeholders.contains(path), let problem = OBSPath.problem(of: url) else { return url }
    fail(
      .obsPath, "'\(path)' \(problem): \(shown(url, at: path))", at: node.location,
      hint: "OBS paths look like /bucket/folder/", &findings)
    return nil
  }

  // MARK: - Groups

  private mutating func input(_ findings: inout Findings) -> RunInput? {
    if layer.fields[.dataURL] != nil { return path(.dataURL, &findings).map { .dataURL($0) } }
    if let value = layer.fields[.dataSource] { return sources(value, &findings) }
    let id = text(.datasetID, &findings)
    let version = text(.datasetVersionID, &findings)
    switch (layer.fields[.datasetID], layer.fields[.datasetVersionID]) {
    case (nil, nil):
      missing("an input: 'data_url', 'dataset_id' with 'dataset_version_id', or 'data_source'", &findings)
    case (.some, nil): missing("'dataset_version_id' beside 'dataset_id'", &findings)
    case (nil, .some): missing("'dataset_id' beside 'dataset_version_id'", &findings)
    default: break
    }
    guard let id, let version else { return nil }
    return .dataset(id: id, versionID: version)
  }

  private mutating func resource(_ findings: inout Findings) -> ComputeResource? {
    if layer.fields[.specCode] != nil { return text(.specCode, &findings).map { .specCode($0) } }
    if layer.fields[.specID] != nil { return integer(.specID, 1...Int64.max, &findings).map { .specID($0) } }
    if layer.fields[.poolID] != nil { return text(.poolID, &findings).map { .pool($0) } }
    missing("something to run on: 'spec_code', 'spec_id' or 'pool_id'", &findings)
    return nil
  }

  private mutating func code(_ findings: inout Findings) -> RunCode? {
    if layer.fields[.modelID] != nil { return integer(.modelID, 1...Int64.max, &findings).map { .model(id: $0) } }
    if layer.fields[.userImageURL] != nil || layer.fields[.userCommand] != nil { return image(&findings) }
    guard !layer.fields.present.isDisjoint(with: Self.engineFields) else {
      missing(
        "something to run: 'app_url' with 'boot_file_url' and 'engine_version', 'model_id', or 'user_image_url'",
        &findings)
      return nil
    }
    for field in [ConfigField.appURL, .bootFileURL] where layer.fields[field] == nil {
      missing("'\(field.rawValue)' to run code on an engine", &findings)
    }
    let app = path(.appURL, &findings)
    let boot = path(.bootFileURL, &findings)
    let engine = engine(&findings)
    guard let app, let boot, let engine else { return nil }
    let folder = app.hasSuffix("/") ? app : app + "/"
    let isPlaceholder = placeholders.contains(FieldPath(.appURL)) || placeholders.contains(FieldPath(.bootFileURL))
    if !isPlaceholder, !isFragment, !boot.hasPrefix(folder), let value = layer.fields[.bootFileURL] {
      fail(
        .bootFile, "'boot_file_url' must lie inside 'app_url', which is \(shown(app, at: FieldPath(.appURL)))",
        at: value.node.location, notes: note(.appURL), &findings)
    }
    return .engine(appURL: app, bootFileURL: boot, engine: engine)
  }

  private static let engineFields = FieldSet([.appURL, .bootFileURL, .engineID, .engineVersion])

  private mutating func engine(_ findings: inout Findings) -> EngineReference? {
    if layer.fields[.engineVersion] != nil { return text(.engineVersion, &findings).map { .version($0) } }
    if layer.fields[.engineID] != nil { return integer(.engineID, 1...Int64.max, &findings).map { .id($0) } }
    missing("'engine_version' or 'engine_id' to run code on an engine", &findings)
    return nil
  }

  private mutating func image(_ findings: inout Findings) -> RunCode? {
    guard layer.fields[.userImageURL] != nil else {
      missing("'user_image_url' beside 'user_command'", &findings)
      return nil
    }
    let url = text(.userImageURL, &findings)
    let command = text(.userCommand, &findings)
    let app = path(.appURL, &findings)
    return url.map { .image(url: $0, command: command, appURL: app) }
  }

  private mutating func trainURL(_ findings: inout Findings) -> String {
    if let url = path(.trainURL, &findings) { return url }
    if isRun, layer.fields[.trainURL] == nil, layer.fields[.userImageURL] == nil {
      missing("'train_url', where the run writes its output", &findings)
    }
    return ""
  }

  // MARK: - Lists

  private mutating func parameters(_ findings: inout Findings) -> [Parameter] {
    layer.parameters.compactMap { parameter in
      guard !parameter.value.isRemoval, let text = text(parameter.value, &findings) else { return nil }
      return Parameter(label: parameter.label, value: text)
    }
  }
}
