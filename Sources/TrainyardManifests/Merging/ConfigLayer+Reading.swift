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
    for entry in source.entries {
      let node = source.node.sibling(entry.value)
      switch ConfigField.byName[entry.key] {
      case .parameter: readParameters(node, &findings)
      case let field?: fields[field] = Value(node, at: FieldPath(field), key: entry.keyRange)
      case nil: if entry.key == "from" { from = Value(node, at: FieldPath("from"), key: entry.keyRange) }
      }
    }
    checkExclusions(&findings)
  }

  private func checkExclusions(_ findings: inout Findings) {
    let given = fields.given
    for group in FieldGroup.all where !group.isConsistent(given) {
      let members = fields.items.filter { given.contains($0.field) && group.fields.contains($0.field) }
        .sorted { $0.value.key < $1.value.key }
      guard let first = members.first,
        let second = members.first(where: { !group.isConsistent(FieldSet([first.field, $0.field])) }) ?? members.last
      else { continue }
      findings.error(
        .exclusive, "'\(second.field.rawValue)' and '\(first.field.rawValue)' exclude one another",
        at: second.value.key,
        notes: [Diagnostic.Note("'\(first.field.rawValue)' is here", at: first.value.key)],
        hint: "keep one of them; a layer above replaces the whole group")
    }
    if given.contains(.engineID), given.contains(.engineVersion), let id = fields[.engineID],
      let version = fields[.engineVersion]
    {
      let first = id.key < version.key ? ConfigField.engineID : .engineVersion
      findings.error(
        .exclusive, "'engine_id' and 'engine_version' exclude one another", at: max(id.key, version.key),
        notes: [Diagnostic.Note("'\(first.rawValue)' is here", at: min(id.key, version.key))],
        hint: "keep one of them")
    }
  }

  // MARK: - Parameters

  private mutating func readParameters(_ node: PlacedNode, _ findings: inout Findings) {
    // The index of each label in `parameters`.
    var indices: [String: Int] = [:]
    if node.node.isNull {
      removesParameters = true
    } else if let mapping = node.node.mapping {
      for entry in mapping.entries {
        add(entry.key, entry.value, key: entry.keyRange, in: node, &indices, &findings)
      }
    } else if let items = node.node.sequence {
      for item in items { readItem(node.sibling(item), &indices, &findings) }
    } else {
      findings.error(
        .type, "'parameter' must be a mapping or a list of {label, value}, not \(node.node.kindName)", at: node.location
      )
    }
  }

  private mutating func readItem(
    _ item: PlacedNode, _ indices: inout [String: Int], _ findings: inout Findings
  ) {
    guard let fields = Fields(item, "a parameter", keys: ["label", "value"], &findings),
      let label = fields.required("label", of: "a parameter", &findings)
    else { return }
    guard let scalar = label.node.scalar else {
      return findings.error(.type, "a label must be a single value, not \(label.node.kindName)", at: label.location)
    }
    guard let value = fields.present("value") else {
      return findings.error(.required, "a parameter needs 'value'", at: item.startLocation)
    }
    add(scalar.text, value.node, key: label.node.range, in: item, &indices, &findings)
  }

  private mutating func add(
    _ label: String, _ value: YAMLNode, key: SourceRange, in node: PlacedNode, _ indices: inout [String: Int],
    _ findings: inout Findings
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
    if let earlier = indices[label].map({ parameters[$0] }) {
      return findings.error(
        .parameter, "the parameter '\(label)' is here twice", at: place,
        notes: [Diagnostic.Note("first here", at: earlier.value.key)])
    }
    indices[label] = parameters.count
    parameters.append(ParameterValue(label: label, value: Value(node.sibling(value), at: .parameter(label), key: key)))
  }
}
