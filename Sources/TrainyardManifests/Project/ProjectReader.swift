internal import TrainyardDiagnostics
internal import TrainyardResources
internal import TrainyardYAML

/// Reads a project file for one of its environments.
struct ProjectReader {
  private static let environmentKeys: KeyList = ["remote", "ownership", "undeclared_versions", "guards", "variables"]
  private static let keys = KeyList(["specs", "environments"] + environmentKeys.all)

  let environmentName: String?
  let scope: SubstitutionScope
  /// Variables of the project for the manifests.
  private(set) var variables: [String: SubstitutionScope.Variable] = [:]
  /// The project as far as it can be read: enough to find the manifests, even where something of it is wrong.
  private(set) var readable: Project?
  var isComplete = true
  /// The service as far as the layers that were read say it.
  var remote: RemoteDraft?

  init(environmentName: String?, scope: SubstitutionScope) {
    self.environmentName = environmentName
    self.scope = scope
  }

  mutating func project(_ file: SourceFile, _ findings: inout Findings) -> Project? {
    if let finding = file.unreadableFinding {
      findings.add(finding)
      return nil
    }
    let stream = YAMLStream(parsing: file)
    findings.add(contentsOf: stream.diagnostics)
    guard stream.documents.count == 1, !stream.diagnostics.hasErrors else {
      if !stream.diagnostics.hasErrors {
        findings.error(
          .document, "a project file holds one document, this has \(stream.documents.count)", at: file.start,
          hint: stream.documents.count > 1 ? "manifests stand in files of their own, under spec.specs" : nil)
      }
      return nil
    }
    let root = PlacedNode(stream.documents[0], in: file)
    guard let document = Document(root, kinds: [.project], &findings),
      let fields = Fields(
        document.spec, "the spec of a project", keys: Self.keys, &findings)
    else { return nil }
    let layers = layers(fields, document, &findings)
    let substituter = readVariables(layers, &findings)
    let name = document.name.flatMap { ObjectName.read($0, "a project", substituter, allowsDots: true, &findings) }
    if name == nil { isComplete = false }
    var project = Project(owner: Owner(project: name ?? "project", environment: environmentName), specs: [])
    let specs = strings(fields["specs"], "specs", substituter, &findings)
    project.specs = specs ?? ["."]
    for layer in layers { read(layer, into: &project, substituter, &findings) }
    guard layers.count == (environmentName == nil ? 1 : 2) else { return nil }
    if environmentName != nil || fields["environments"] == nil { project.remote = finishedRemote(&findings) }
    if specs != nil || fields["specs"] == nil { readable = project }
    return isComplete ? project : nil
  }

  /// The project's own settings, and over them those of the chosen environment.
  private mutating func layers(_ fields: Fields, _ document: Document, _ findings: inout Findings) -> [Fields] {
    guard let node = fields["environments"] else {
      if let environmentName {
        isComplete = false
        findings.error(
          .environment, "the project has no environments, '\(environmentName)' was asked for",
          at: document.spec.startLocation,
          hint: "leave out --env, or declare spec.environments.\(environmentName)")
      }
      return [fields]
    }
    guard let mapping = node.node.mapping else {
      isComplete = false
      findings.error(.type, "'environments' must be a mapping, not \(node.node.kindName)", at: node.location)
      return [fields]
    }
    let names = mapping.entries.map(\.key)
    guard !names.isEmpty else {
      isComplete = false
      findings.error(
        .environment, "'environments' declares none", at: fields.keyLocation("environments"),
        hint: "declare one, or leave 'environments' out")
      return [fields]
    }
    checkEnvironments(mapping, in: node, over: fields, &findings)
    guard let environmentName, let chosen = mapping[environmentName] else {
      isComplete = false
      findings.error(
        .environment,
        environmentName.map { "there is no environment '\($0)'" }
          ?? "the project has environments, and none was chosen",
        at: fields.keyLocation("environments"),
        hint: environmentName.flatMap { Suggestion.hint(for: $0, in: names) }
          ?? "choose one with --env: \(names.joined(separator: ", "))")
      return [fields]
    }
    return [fields] + [layer(environmentName, chosen, in: node, &findings)].compactMap(\.self)
  }

  /// The settings of one environment; nothing stands for none.
  private func layer(
    _ name: String, _ value: YAMLNode, in node: PlacedNode, _ findings: inout Findings
  ) -> Fields? {
    let value = value.isNull ? YAMLNode(.mapping(YAMLMapping()), range: value.range) : value
    return Fields(node.sibling(value), "environment '\(name)'", keys: Self.environmentKeys, &findings)
  }

  /// Checks all environments, whichever is chosen: a mistake should not wait for the day when another one is used.
  private mutating func checkEnvironments(
    _ mapping: YAMLMapping, in node: PlacedNode, over fields: Fields, _ findings: inout Findings
  ) {
    for entry in mapping.entries {
      if !ObjectName.isValid(entry.key, allowsDots: true) {
        isComplete = false
        findings.error(
          .name, "'\(entry.key)' is no name for an environment",
          at: SourceLocation(file: node.file, range: entry.keyRange), hint: "1 to 64 letters, digits, '_', '-' and '.'")
      }
      guard entry.key != environmentName else { continue }
      // Variables of the process belong to the chosen environment; others are checked without them.
      var scope = scope
      scope.mocksEnvironment = true
      var reader = ProjectReader(environmentName: entry.key, scope: scope)
      guard let layer = layer(entry.key, entry.value, in: node, &findings) else { continue }
      reader.check([fields, layer], &findings)
    }
  }

  /// Reads the settings of an environment for what is wrong with them.
  private mutating func check(_ layers: [Fields], _ findings: inout Findings) {
    let substituter = readVariables(layers, &findings)
    var project = Project(owner: Owner(project: "project", environment: environmentName), specs: [])
    for layer in layers { read(layer, into: &project, substituter, &findings) }
    _ = finishedRemote(&findings)
  }

  /// Reads the variables of all layers.
  ///
  /// - Returns: What replaces them in the other settings.
  private mutating func readVariables(_ layers: [Fields], _ findings: inout Findings) -> Substituter {
    let substituter = Substituter(scope: scope)
    for layer in layers {
      guard let node = layer["variables"] else { continue }
      guard let mapping = node.node.mapping else {
        isComplete = false
        findings.error(.type, "'variables' must be a mapping, not \(node.node.kindName)", at: node.location)
        continue
      }
      for entry in mapping.entries {
        let node = node.sibling(entry.value)
        guard var value = substituter.text(of: node, secrets: .hidden, &findings)?.variable(at: node.location) else {
          isComplete = false
          // Its uses are not wrong beside it.
          variables[entry.key] = SubstitutionScope.Variable(value: "", isPlaceholder: true)
          continue
        }
        value.isSensitive = value.isSensitive || SensitiveName.isSensitive(entry.key)
        variables[entry.key] = value
      }
    }
    var scope = scope
    scope.variables = variables
    return Substituter(scope: scope)
  }

  private mutating func strings(
    _ node: PlacedNode?, _ key: String, _ substituter: Substituter, _ findings: inout Findings
  ) -> [String]? {
    guard let node else { return nil }
    guard let items = node.node.sequence else {
      isComplete = false
      findings.error(.type, "'\(key)' must be a list, not \(node.node.kindName)", at: node.location)
      return nil
    }
    let texts = items.compactMap { item -> String? in
      let item = node.sibling(item)
      guard !item.node.isNull, item.node.scalar?.text.isEmpty != true else {
        findings.error(.required, "an element of '\(key)' is empty", at: item.location, hint: "remove it")
        return nil
      }
      return substituter.text(of: item, &findings)?.text
    }
    if texts.count != items.count { isComplete = false }
    return texts
  }

  private mutating func read(
    _ layer: Fields, into project: inout Project, _ substituter: Substituter, _ findings: inout Findings
  ) {
    if let node = layer["remote"] { readRemote(node, substituter, &findings) }
    if let node = layer["ownership"], let fields = Fields(node, "'ownership'", keys: ["jobs", "configs"], &findings) {
      if let jobs = strings(fields["jobs"], "jobs", substituter, &findings) {
        project.ownership.jobs = jobs.map { GlobPattern($0) }
      }
      if let configs = strings(fields["configs"], "configs", substituter, &findings) {
        project.ownership.configurations = configs.map { GlobPattern($0) }
      }
    }
    if let node = layer["undeclared_versions"] {
      let policy = Flag.choice(node, "undeclared_versions", UndeclaredVersionsPolicy.self, substituter, &findings)
      project.undeclaredVersions = policy ?? project.undeclaredVersions
      if policy == nil { isComplete = false }
    }
    if let node = layer["guards"] { readGuards(node, into: &project, substituter, &findings) }
  }

  private mutating func readGuards(
    _ node: PlacedNode, into project: inout Project, _ substituter: Substituter, _ findings: inout Findings
  ) {
    let keys: KeyList = ["max_deletes", "max_delete_percent", "max_launches", "max_nodes"]
    guard let fields = Fields(node, "'guards'", keys: keys, &findings) else { return isComplete = false }
    func limit(_ key: String, _ range: ClosedRange<Int>, _ path: WritableKeyPath<Project.Guards, Int?>) -> Bool {
      guard let node = fields[key] else { return true }
      guard let number = Flag.number(node, key, range, substituter, &findings) else { return false }
      project.guards[keyPath: path] = number
      return true
    }
    let limits = [
      limit("max_deletes", 0...1_000_000, \.maxDeletes), limit("max_delete_percent", 0...100, \.maxDeletePercent),
      limit("max_launches", 0...1_000_000, \.maxLaunches), limit("max_nodes", 0...1_000_000, \.maxNodes),
    ]
    if limits.contains(false) { isComplete = false }
  }
}

extension SourceFile {
  /// The first character of the file.
  var start: SourceLocation {
    let position = SourcePosition(line: 1, column: 1)
    return SourceLocation(file: self, range: SourceRange(start: position, end: position))
  }
}
