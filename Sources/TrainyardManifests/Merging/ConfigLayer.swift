internal import TrainyardDiagnostics
internal import TrainyardResources
internal import TrainyardYAML

/// The fields of one `config` mapping, or of several merged ones, before substitution.
struct ConfigLayer {
  /// A value with the place where it was written; nothing (`null`) removes what lies below.
  struct Value {
    var node: PlacedNode
    /// The place of the key.
    var key: SourceLocation

    var isRemoval: Bool { node.node.isNull }
  }

  /// One parameter by its label as written.
  struct ParameterValue {
    var label: String
    var value: Value
  }

  var fields: [ConfigField: Value] = [:]
  var parameters: [ParameterValue] = []
  /// The index of each label in ``parameters``.
  var parameterIndices: [String: Int] = [:]
  /// Whether `parameter: null` removes all parameters below.
  var removesParameters = false
  /// The configuration that this layer is based on.
  var from: Value?

  static let keys = ConfigField.allCases.map(\.rawValue)
}

// MARK: - Groups

/// A group of fields of which one alternative counts.
struct FieldGroup {
  let name: String
  /// The alternatives, each with its fields; a field may belong to several.
  let alternatives: [Set<ConfigField>]

  /// The fields of all alternatives.
  let fields: Set<ConfigField>

  init(name: String, alternatives: [Set<ConfigField>]) {
    self.name = name
    self.alternatives = alternatives
    fields = alternatives.reduce(into: []) { $0.formUnion($1) }
  }

  static let input = FieldGroup(
    name: "input", alternatives: [[.dataURL], [.datasetID, .datasetVersionID], [.dataSource]])
  static let resource = FieldGroup(name: "resource", alternatives: [[.specID], [.specCode], [.poolID]])
  static let code = FieldGroup(
    name: "code",
    alternatives: [
      [.appURL, .bootFileURL, .engineID, .engineVersion], [.modelID], [.userImageURL, .userCommand, .appURL],
    ])
  static let all = [input, resource, code]

  /// Whether the fields can stand side by side.
  func isConsistent(_ fields: Set<ConfigField>) -> Bool {
    let own = fields.intersection(self.fields)
    return own.count < 2 || alternatives.contains { $0.isSuperset(of: own) }
  }
}

extension ConfigLayer {
  /// This layer over a base: scalars replace, parameters merge by label, null removes, groups replace one another whole.
  func merged(over base: ConfigLayer) -> ConfigLayer {
    var result = base
    result.from = nil
    for group in FieldGroup.all where !fields.isEmpty && !base.fields.isEmpty {
      let own = group.fields.filter { fields[$0]?.isRemoval == false }
      guard !own.isEmpty else { continue }
      let below = group.fields.filter { base.fields[$0] != nil }
      guard !group.isConsistent(own.union(below)) else { continue }
      for field in below { result.fields[field] = nil }
    }
    if fields[.engineID]?.isRemoval == false { result.fields[.engineVersion] = nil }
    if fields[.engineVersion]?.isRemoval == false { result.fields[.engineID] = nil }
    for (field, value) in fields { result.fields[field] = value.isRemoval ? nil : value }
    result.mergeParameters(of: self)
    return result
  }

  private mutating func mergeParameters(of layer: ConfigLayer) {
    if layer.removesParameters {
      parameters = []
      parameterIndices = [:]
    }
    for parameter in layer.parameters {
      if let index = parameterIndices[parameter.label] {
        parameters[index] = parameter
      } else {
        parameterIndices[parameter.label] = parameters.count
        parameters.append(parameter)
      }
    }
    guard layer.parameters.contains(where: \.value.isRemoval) else { return }
    parameters.removeAll(where: \.value.isRemoval)
    parameterIndices = Dictionary(uniqueKeysWithValues: parameters.enumerated().map { ($1.label, $0) })
  }

  /// The layer without what only removes, as it counts where nothing lies below.
  var withoutRemovals: ConfigLayer { merged(over: ConfigLayer()) }
}
