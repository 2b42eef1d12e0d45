internal import TrainyardDiagnostics
internal import TrainyardResources
internal import TrainyardYAML

/// Reads a project file for one of its environments.
struct ProjectReader {
  private static let shared = ["remote", "ownership", "undeclared_versions", "guards", "variables"]

  let environmentName: String?
  let scope: SubstitutionScope
  /// Variables of the project for the manifests.
  private(set) var variables: [String: SubstitutionScope.Variable] = [:]
  private var isComplete = true

  init(environmentName: String?, scope: SubstitutionScope) {
    self.environmentName = environmentName
    self.scope = scope
  }

  mutating func project(_ file: SourceFile, _ findings: inout Findings) -> Project? {
    let stream = YAMLStream(parsing: file)
    findings.add(contentsOf: stream.diagnostics)
    guard stream.documents.count == 1, !stream.diagnostics.hasErrors else {
      if !stream.diagnostics.hasErrors {
        findings.error(
          .document, "a project file holds one document, this has \(stream.documents.count)", at: file.start)
      }
      return nil
    }
    let root = PlacedNode(stream.documents[0], in: file)
    guard let document = Document(root, kinds: [.project], &findings),
      let fields = Fields(
        document.spec, "the spec of a project", keys: ["specs", "environments"] + Self.shared, &findings)
    else { return nil }
    let layers = layers(fields, document, &findings)
    readVariables(layers, &findings)
    var scope = scope
    scope.variables = variables
    let substituter = Substituter(scope: scope)
    guard let name = ObjectName.read(document.name, "a project", substituter, allowsDots: true, &findings) else {
      return nil
    }
    var project = Project(owner: Owner(project: name, environment: environmentName), specs: [])
    project.specs = strings(fields["specs"], "specs", substituter, &findings) ?? ["."]
    for layer in layers { read(layer, into: &project, substituter, &findings) }
    return isComplete && layers.count == (environmentName == nil ? 1 : 2) ? project : nil
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
    checkEnvironments(mapping, in: node, &findings)
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
    let layer = chosen.isNull ? YAMLNode(.mapping(YAMLMapping()), range: chosen.range) : chosen
    return [fields]
      + [Fields(node.sibling(layer), "environment '\(environmentName)'", keys: Self.shared, &findings)].compactMap(
        \.self)
  }

  /// Checks what can be checked of all environments, whichever is chosen.
  private mutating func checkEnvironments(_ mapping: YAMLMapping, in node: PlacedNode, _ findings: inout Findings) {
    for entry in mapping.entries {
      if !ObjectName.isValid(entry.key, allowsDots: true) {
        isComplete = false
        findings.error(
          .name, "'\(entry.key)' is no name for an environment",
          at: SourceLocation(file: node.file, range: entry.keyRange), hint: "1 to 64 letters, digits, '_', '-' and '.'")
      }
      guard entry.key != environmentName, !entry.value.isNull else { continue }
      _ = Fields(node.sibling(entry.value), "environment '\(entry.key)'", keys: Self.shared, &findings)
    }
  }

  private mutating func readVariables(_ layers: [Fields], _ findings: inout Findings) {
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
        guard var value = substituter.text(of: node, allowsSecrets: true, &findings)?.variable(at: node.location) else {
          isComplete = false
          continue
        }
        value.isSensitive = value.isSensitive || SensitiveName.isSensitive(entry.key)
        variables[entry.key] = value
      }
    }
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
    let texts = items.compactMap { substituter.text(of: node.sibling($0), &findings)?.text }
    if texts.count != items.count { isComplete = false }
    return texts
  }

  private mutating func read(
    _ layer: Fields, into project: inout Project, _ substituter: Substituter, _ findings: inout Findings
  ) {
    if let node = layer["remote"] {
      project.remote = remote(node, over: project.remote, substituter, &findings)
      if project.remote == nil { isComplete = false }
    }
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
    let keys = ["max_deletes", "max_delete_percent", "max_launches", "max_nodes"]
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

  /// The service of one layer; what it leaves out is taken from the layer below.
  private func remote(
    _ node: PlacedNode, over below: Project.Remote?, _ substituter: Substituter, _ findings: inout Findings
  ) -> Project.Remote? {
    let keys = ["region", "endpoint", "emulator", "project_id", "workspace_id"]
    guard let fields = Fields(node, "'remote'", keys: keys, &findings) else { return nil }
    let places = ["region", "endpoint", "emulator"].filter { fields[$0] != nil }
    if places.count > 1 {
      findings.error(
        .remote, "'\(places[0])' and '\(places[1])' exclude one another", at: fields.keyLocation(places[1]))
      return nil
    }
    var place = below?.place
    if let key = places.first, let node = fields[key] {
      guard let text = substituter.text(of: node, &findings)?.text else { return nil }
      place = key == "region" ? .region(text) : key == "endpoint" ? .endpoint(text) : .emulator(text)
    }
    guard let place else {
      findings.error(.remote, "'remote' needs 'region', 'endpoint' or 'emulator'", at: node.startLocation)
      return nil
    }
    var remote = Project.Remote(
      place: place, projectID: below?.projectID, workspaceID: below?.workspaceID ?? "0")
    if let node = fields["project_id"] {
      guard let text = substituter.text(of: node, &findings)?.text else { return nil }
      remote.projectID = text
    }
    if let node = fields["workspace_id"] {
      guard let text = substituter.text(of: node, &findings)?.text else { return nil }
      remote.workspaceID = text
    }
    return remote
  }
}

extension SourceFile {
  /// The first character of the file.
  var start: SourceLocation {
    let position = SourcePosition(line: 1, column: 1)
    return SourceLocation(file: self, range: SourceRange(start: position, end: position))
  }
}
