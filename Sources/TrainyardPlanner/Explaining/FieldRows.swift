internal import TrainyardResources

/// Collects the fields of one declared object, and sets them beside those of a remote one.
struct FieldRows {
  private let object: RemoteField.Object
  private let origins: FieldOrigins
  private let secrets: DeclaredSecrets
  private var redactor = Redactor()
  private(set) var fields: [ExplainedField] = []

  /// - Parameter secrets: What is a secret anywhere in the project.
  init(_ object: RemoteField.Object, origins: FieldOrigins, secrets: DeclaredSecrets) {
    self.secrets = secrets
    self.object = object
    self.origins = origins
  }

  // MARK: - What is declared

  /// Adds a description, or why there is none.
  mutating func add(_ path: FieldPath, text: String?, absent: String) {
    guard let field = RemoteField.named(path, of: object) else { return }
    fields.append(
      ExplainedField(
        path: path.text, value: text ?? "", sensitive: false, place: origins[path].map(PlaceDocument.init),
        owner: field.owner, counts: text != nil, why: text == nil ? absent : field.why, source: field.source))
  }

  /// Adds lineage, which is no part of a run's content.
  mutating func add(parent: String) {
    let field = RemoteField.named(FieldPath("pre_version_id"), of: object)
    fields.append(
      ExplainedField(
        path: "parent", value: parent, sensitive: false, place: nil, owner: .declared, counts: false,
        why: field?.why ?? "lineage", source: field?.source))
  }

  /// Adds the settings, those that count first.
  mutating func add(_ config: RunConfig, shape: Shape, algorithm: Algorithm?) {
    let content = config.content(in: shape, algorithm: algorithm)
    let counted = Set(content.fields.map(\.path))
    let others = config.sentContent.fields.filter { !counted.contains($0.path) }
    let declared = Set(config.sentContent.fields.map(\.path))
    for field in content.fields + others {
      let rule = CountingRule(field.path, of: object, shape: shape, isCounted: counted.contains(field.path))
      let isDefault = !declared.contains(field.path)
      let why =
        isDefault
        ? "not declared: the default of the preset algorithm \(algorithm.map { "\($0.id)" } ?? ""), which counts"
        : rule.why
      fields.append(
        ExplainedField(
          path: field.path.text, value: shown(field.value.text, at: field.path),
          sensitive: origins.isSensitive(field.path), place: origins[field.path].map(PlaceDocument.init),
          owner: isDefault ? .defaulted : rule.owner ?? .declared, counts: rule.counts, why: why,
          source: isDefault ? nil : rule.source))
    }
  }

  private mutating func shown(_ text: String, at path: FieldPath) -> String {
    redactor.shown(text, isSensitive: origins.isSensitive(path)) ?? ""
  }

  // MARK: - What the service reports

  mutating func comparison(_ entry: MatchableEntry, _ version: ObservedVersion) -> ExplainedComparison {
    var comparison = comparison(
      entry.content, version.config, in: entry.shape, remote: version.name,
      sent: entry.declared.config.sentContent)
    comparison.status = version.status.name
    return comparison
  }

  /// Sets the declared content beside everything that the service reports: what counts first, then the rest.
  mutating func comparison(
    _ declared: Content, _ observed: ObservedConfig, in shape: Shape, remote: String, sent: Content? = nil
  ) -> ExplainedComparison {
    let before = observed.content(in: shape)
    var compared = rows(declared, before, shape: shape, isCounted: true)
    let counted = Set((declared.fields + before.fields).map(\.path))
    // Other spellings of an input that was compared already are no fields of their own.
    func rest(_ content: Content) -> Content {
      Content(content.fields.filter { !counted.contains($0.path) && !isSpelling($0.path, comparedIn: counted) })
    }
    compared += rows(rest(sent ?? Content([])), rest(observed.reported), shape: shape, isCounted: false)
    return ExplainedComparison(
      remote: remote, differences: compared.count { $0.counts && !$0.isEqual }, fields: compared)
  }

  private func isSpelling(_ path: FieldPath, comparedIn counted: Set<FieldPath>) -> Bool {
    let dataURL = FieldPath(.dataURL)
    let sources = FieldPath(.dataSource)
    return sources.covers(path) && counted.contains(dataURL)
      || path == dataURL && counted.contains { sources.covers($0) }
  }

  private mutating func rows(
    _ declared: Content, _ observed: Content, shape: Shape, isCounted: Bool
  ) -> [ComparedField] {
    let ours = Dictionary(grouping: declared.fields, by: \.path).mapValues { $0.map(\.value) }
    let theirs = Dictionary(grouping: observed.fields, by: \.path).mapValues { $0.map(\.value) }
    let hidden = hiddenPaths(ours, theirs)
    return Set(ours.keys).union(theirs.keys).sorted().map { path in
      row(
        path, ours[path] ?? [], theirs[path] ?? [], CountingRule(path, of: object, shape: shape, isCounted: isCounted),
        isSensitive: hidden.contains(path))
    }
  }

  /// The paths of secrets, and of what the service has and may be one that is declared under another label now.
  private func hiddenPaths(
    _ ours: [FieldPath: [ContentValue]], _ theirs: [FieldPath: [ContentValue]]
  ) -> Set<FieldPath> {
    let rows = Set(ours.keys).union(theirs.keys).map { path in
      FieldChange(
        path, before: theirs[path]?.joinedText, after: ours[path]?.joinedText, isSensitive: origins.isSensitive(path))
    }
    return Set(rows.hidingFormerSecrets(among: secrets).filter(\.isSensitive).map(\.path))
  }

  private mutating func row(
    _ path: FieldPath, _ ours: [ContentValue], _ theirs: [ContentValue], _ rule: CountingRule, isSensitive: Bool
  ) -> ComparedField {
    let isEqual = ours.count == theirs.count && zip(ours, theirs).allSatisfy { $0.equals($1) }
    let left = redactor.shown(ours.joinedText, isSensitive: isSensitive)
    let right = redactor.shown(theirs.joinedText, isSensitive: isSensitive)
    let asNumbers = isEqual && left != right ? "equal as numbers: " : ""
    let undeclared = !rule.counts && ours.isEmpty && !rule.isIgnored ? "not declared: " : ""
    return ComparedField(
      path: path.text, declared: left, observed: right, isEqual: isEqual, counts: rule.counts, owner: rule.owner,
      why: asNumbers + undeclared + rule.why, sensitive: isSensitive)
  }
}

extension [ContentValue] {
  /// The values as one text, nil where there is none.
  fileprivate var joinedText: String? { isEmpty ? nil : map(\.text).joined(separator: ", ") }
}
