internal import TrainyardDiagnostics

/// One row of `include` or `exclude`.
struct MatrixRow {
  var values: [(name: String, value: SubstitutionScope.Variable)]

  /// The row without the names that are none of the matrix.
  func restricted(to axes: Set<String>) -> MatrixRow { MatrixRow(values: values.filter { axes.contains($0.name) }) }
}

/// Rows that name the same axes, so that the combinations they fit are found by hashing.
struct MatrixRowGroup {
  /// The axes that the rows name, sorted.
  let names: [String]
  /// The values of each row, in the order of the names, with the places of the rows in their list.
  private(set) var rows: [[String]: [Int]] = [:]

  /// Groups rows by the axes that they name; a row that names an axis twice fits by its last value.
  static func groups(of rows: [MatrixRow]) -> [MatrixRowGroup] {
    var groups: [[String]: MatrixRowGroup] = [:]
    for (index, row) in rows.enumerated() {
      let values = Dictionary(row.values.map { ($0.name, $0.value.value) }) { _, last in last }
      let names = values.keys.sorted()
      groups[names, default: MatrixRowGroup(names: names)].rows[names.map { values[$0] ?? "" }, default: []].append(
        index)
    }
    return Array(groups.values)
  }

  private init(names: [String]) {
    self.names = names
  }

  /// The rows whose values a combination has.
  func rows(fitting combination: MatrixExpansion.Combination) -> [Int] {
    var values: [String] = []
    for name in names {
      guard let value = combination.first(where: { $0.name == name }) else { return [] }
      values.append(value.value.value)
    }
    return rows[values] ?? []
  }
}
