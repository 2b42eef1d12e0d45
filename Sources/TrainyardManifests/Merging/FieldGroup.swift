internal import TrainyardResources

/// A group of fields of which one alternative counts.
struct FieldGroup {
  /// The alternatives, each with its fields; a field may belong to several.
  let alternatives: [FieldSet]
  /// The fields of all alternatives.
  let fields: FieldSet

  init(_ alternatives: [[ConfigField]]) {
    self.alternatives = alternatives.map { FieldSet($0) }
    fields = self.alternatives.reduce([]) { $0.union($1) }
  }

  static let input = FieldGroup([[.dataURL], [.datasetID, .datasetVersionID], [.dataSource]])
  static let resource = FieldGroup([[.specID], [.specCode], [.poolID]])
  static let code = FieldGroup([
    [.appURL, .bootFileURL, .engineID, .engineVersion], [.modelID], [.userImageURL, .userCommand, .appURL],
  ])
  static let all = [input, resource, code]

  /// Whether the fields can stand side by side.
  func isConsistent(_ fields: FieldSet) -> Bool {
    let own = fields.intersection(self.fields)
    return !own.hasSeveral || alternatives.contains { $0.isSuperset(of: own) }
  }
}
