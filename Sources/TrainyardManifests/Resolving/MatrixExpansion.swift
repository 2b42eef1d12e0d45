internal import TrainyardDiagnostics
internal import TrainyardYAML

/// Expands `matrix` into its combinations, with `include` and `exclude` as CI systems know them.
struct MatrixExpansion {
  /// One combination: a value for each name, names in declared order.
  typealias Combination = [(name: String, value: SubstitutionScope.Variable)]

  private let substituter: Substituter
  private let limit: Int

  init(_ substituter: Substituter, limit: Int) {
    self.substituter = substituter
    self.limit = limit
  }

  /// The combinations in order, the first name varying slowest.
  ///
  /// - Returns: Nil, with findings, where the matrix is none.
  func combinations(_ node: PlacedNode, _ findings: inout Findings) -> [Combination]? {
    guard let mapping = node.node.mapping else {
      findings.error(.matrix, "'matrix' must be a mapping of lists, not \(node.node.kindName)", at: node.location)
      return nil
    }
    var axes: [(String, [SubstitutionScope.Variable])] = []
    for entry in mapping.entries where entry.key != "include" && entry.key != "exclude" {
      guard let values = values(node.sibling(entry.value), entry.key, &findings) else { return nil }
      axes.append((entry.key, values))
    }
    // Held at one above the limit, so that no product is too large to be counted.
    guard axes.reduce(1, { min($0 * min($1.1.count, limit + 1), limit + 1) }) <= limit else {
      findings.error(.tooManyEntries, "the matrix has more than \(limit) combinations", at: node.location)
      return nil
    }
    var combinations: [Combination] = axes.isEmpty ? [] : [[]]
    for (name, values) in axes {
      combinations = combinations.flatMap { combination in values.map { combination + [(name, $0)] } }
    }
    guard let excluded = rows(mapping["exclude"].map(node.sibling), "exclude", known: axes.map(\.0), &findings),
      let included = rows(mapping["include"].map(node.sibling), "include", known: nil, &findings)
    else { return nil }
    exclude(excluded, from: &combinations, at: node, &findings)
    include(included, axes: Set(axes.map(\.0)), into: &combinations, at: node, &findings)
    guard !findings.isExhausted else { return nil }
    if combinations.isEmpty { findings.error(.matrix, "the matrix has no combination left", at: node.location) }
    return combinations
  }

  private func values(
    _ node: PlacedNode, _ name: String, _ findings: inout Findings
  ) -> [SubstitutionScope.Variable]? {
    guard let items = node.node.sequence, !items.isEmpty else {
      findings.error(.matrix, "'\(name)' must be a list of values", at: node.location)
      return nil
    }
    let values = items.compactMap { value(node.sibling($0), &findings) }
    return values.count == items.count ? values : nil
  }

  private func value(_ node: PlacedNode, _ findings: inout Findings) -> SubstitutionScope.Variable? {
    substituter.text(of: node, secrets: .hidden, &findings)?.variable(at: node.location)
  }

  /// The rows of `include` or `exclude`.
  private func rows(_ node: PlacedNode?, _ what: String, known: [String]?, _ findings: inout Findings) -> [MatrixRow]? {
    guard let node, !node.node.isNull else { return [] }
    guard let items = node.node.sequence else {
      findings.error(.matrix, "'\(what)' must be a list of mappings", at: node.location)
      return nil
    }
    var rows: [MatrixRow] = []
    for item in items {
      guard let mapping = item.mapping else {
        findings.error(.matrix, "an element of '\(what)' must be a mapping", at: node.sibling(item).location)
        return nil
      }
      var row = MatrixRow(values: [])
      for entry in mapping.entries {
        if let known, !known.contains(entry.key) {
          findings.error(
            .matrix, "the matrix has no '\(entry.key)'", at: SourceLocation(file: node.file, range: entry.keyRange),
            hint: findings.hint(for: entry.key, in: known)
              ?? (known.isEmpty ? nil : "it has \(known.prefix(20).joined(separator: ", "))"))
          return nil
        }
        guard let value = value(node.sibling(entry.value), &findings) else { return nil }
        row.values.append((entry.key, value))
      }
      rows.append(row)
    }
    return rows
  }

  private func exclude(
    _ rows: [MatrixRow], from combinations: inout [Combination], at node: PlacedNode, _ findings: inout Findings
  ) {
    let groups = MatrixRowGroup.groups(of: rows)
    guard spend(groups.count * combinations.count, at: node, &findings) else { return }
    combinations.removeAll { combination in groups.contains { !$0.rows(fitting: combination).isEmpty } }
  }

  /// A row extends every combination whose own values it does not change; where there is none, it is one of its own.
  private func include(
    _ rows: [MatrixRow], axes: Set<String>, into combinations: inout [Combination], at node: PlacedNode,
    _ findings: inout Findings
  ) {
    let groups = MatrixRowGroup.groups(of: rows.map { $0.restricted(to: axes) })
    guard spend(groups.count * combinations.count, at: node, &findings) else { return }
    var targets: [[Int]] = Array(repeating: [], count: rows.count)
    for (index, combination) in combinations.enumerated() {
      let fitting = groups.flatMap { $0.rows(fitting: combination) }
      guard spend(fitting.count, at: node, &findings) else { return }
      for row in fitting { targets[row].append(index) }
    }
    for (row, targets) in zip(rows, targets) {
      if targets.isEmpty { combinations.append(row.values) }
      for (name, value) in row.values where !axes.contains(name) {
        for index in targets {
          combinations[index].removeAll { $0.name == name }
          combinations[index].append((name, value))
        }
      }
    }
  }

  /// Takes the work of comparing rows with combinations out of the budget.
  private func spend(_ steps: Int, at node: PlacedNode, _ findings: inout Findings) -> Bool {
    guard let excess = findings.budget.excess(ofSteps: steps) else { return true }
    findings.exceed(excess, at: node.location)
    return false
  }
}
