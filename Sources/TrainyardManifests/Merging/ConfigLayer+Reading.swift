internal import TrainyardDiagnostics
internal import TrainyardResources
internal import TrainyardYAML

extension ConfigLayer {
  /// Reads the config fields of a mapping.
  ///
  /// - Parameters:
  ///   - fields: The mapping; other keys of it are left to the caller.
  ///   - findings: Receives fields that exclude one another and parameters that are none.
  init(_ source: Fields, _ findings: inout Findings) {
    for field in ConfigField.allCases where field != .parameter {
      guard let node = source.present(field.rawValue), let key = source.keyLocation(field.rawValue) else { continue }
      fields[field] = Value(node: node, key: key)
    }
    if let node = source.present("from"), let key = source.keyLocation("from") { from = Value(node: node, key: key) }
    if let node = source.present(ConfigField.parameter.rawValue) { readParameters(node, &findings) }
    checkExclusions(&findings)
  }

  private func checkExclusions(_ findings: inout Findings) {
    guard fields.count > 1 else { return }
    let present = fields.filter { !$0.value.isRemoval }
    let keys = Set(present.keys)
    for group in FieldGroup.all where !group.isConsistent(keys) {
      let members = present.filter { group.fields.contains($0.key) }.sorted { $0.value.key < $1.value.key }
      guard let first = members.first,
        let second = members.first(where: { !group.isConsistent([first.key, $0.key]) }) ?? members.last
      else { continue }
      findings.error(
        .exclusive, "'\(second.key.rawValue)' and '\(first.key.rawValue)' exclude one another", at: second.value.key,
        notes: [Diagnostic.Note("'\(first.key.rawValue)' is here", at: first.value.key)],
        hint: "keep one of them; a layer above replaces the whole group")
    }
    if let id = present[.engineID], let version = present[.engineVersion] {
      let first = id.key < version.key ? ConfigField.engineID : .engineVersion
      findings.error(
        .exclusive, "'engine_id' and 'engine_version' exclude one another", at: max(id.key, version.key),
        notes: [Diagnostic.Note("'\(first.rawValue)' is here", at: min(id.key, version.key))])
    }
  }

  // MARK: - Parameters

  private mutating func readParameters(_ node: PlacedNode, _ findings: inout Findings) {
    if node.node.isNull {
      removesParameters = true
    } else if let mapping = node.node.mapping {
      for entry in mapping.entries {
        add(entry.key, entry.value, key: entry.keyRange, in: node, &findings)
      }
    } else if let items = node.node.sequence {
      for item in items { readItem(node.sibling(item), &findings) }
    } else {
      findings.error(
        .type, "'parameter' must be a mapping or a list of {label, value}, not \(node.node.kindName)", at: node.location
      )
    }
  }

  private mutating func readItem(_ item: PlacedNode, _ findings: inout Findings) {
    guard let fields = Fields(item, "a parameter", keys: ["label", "value"], &findings),
      let label = fields.required("label", of: "a parameter", &findings)
    else { return }
    guard let scalar = label.node.scalar else {
      return findings.error(.type, "a label must be a single value, not \(label.node.kindName)", at: label.location)
    }
    guard let value = fields.present("value") else {
      return findings.error(.required, "a parameter needs 'value'", at: item.startLocation)
    }
    add(scalar.text, value.node, key: label.node.range, in: item, &findings)
  }

  private mutating func add(
    _ label: String, _ value: YAMLNode, key: SourceRange, in node: PlacedNode, _ findings: inout Findings
  ) {
    let place = SourceLocation(file: node.file, range: key)
    guard !label.isEmpty else { return findings.error(.parameter, "a parameter has no label", at: place) }
    guard !label.contains("${") else {
      return findings.error(.parameter, "labels are not substituted, only values are", at: place)
    }
    guard value.scalar != nil else {
      return findings.error(
        .type, "the value of parameter '\(label)' must be a single value, not \(value.kindName)",
        at: SourceLocation(file: node.file, range: value.range), hint: "write structured values as quoted text")
    }
    if let earlier = parameterIndices[label].map({ parameters[$0] }) {
      return findings.error(
        .parameter, "the parameter '\(label)' is here twice", at: place,
        notes: [Diagnostic.Note("first here", at: earlier.value.key)])
    }
    parameterIndices[label] = parameters.count
    parameters.append(ParameterValue(label: label, value: Value(node: node.sibling(value), key: place)))
  }
}
