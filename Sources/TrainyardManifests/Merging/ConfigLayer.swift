internal import TrainyardDiagnostics
internal import TrainyardResources
internal import TrainyardYAML

/// The fields of one `config` mapping, or of several merged ones, before substitution.
struct ConfigLayer {
  /// A value with the place where it was written; nothing (`null`) removes what lies below.
  ///
  /// One object for each value as written, shared by all layers that it is merged into.
  final class Value {
    let node: PlacedNode
    /// The path of the value.
    let path: FieldPath
    let isRemoval: Bool
    /// Whether a secret may be in the value.
    let secretUse: SecretUse
    /// Whether the label of a parameter says that the value is a secret.
    let hasSecretLabel: Bool
    private let keyRange: SourceRange
    /// The text after substitution, kept once it is known where it is the same for every entry.
    var text: Substituted?
    /// Whether the text is known to be a path in OBS.
    var isPath = false

    init(_ node: PlacedNode, at path: FieldPath, key: SourceRange) {
      self.node = node
      self.path = path
      keyRange = key
      isRemoval = node.node.isNull
      secretUse = path.secretUse
      hasSecretLabel = path.parameterLabel.map(SensitiveName.isSensitive) == true
    }

    /// The place of the key, in the same file.
    var key: SourceLocation { SourceLocation(file: node.file, range: keyRange) }
  }

  /// One parameter by its label as written.
  struct ParameterValue {
    var label: String
    var value: Value
  }

  var fields = FieldValues()
  var parameters: [ParameterValue] = []
  /// Whether `parameter: null` removes all parameters below.
  var removesParameters = false
  /// The configuration that this layer is based on.
  var from: Value?

  static let keys = KeyList(ConfigField.allCases.map(\.rawValue))
  static let keysWithBase = KeyList(["from"] + keys.all)
}

extension ConfigLayer {
  /// This layer over a base: scalars replace, parameters merge by label, null removes, groups replace one another whole.
  func merged(over base: ConfigLayer) -> ConfigLayer {
    var result = base
    result.from = nil
    if !fields.isEmpty {
      let given = fields.given
      for group in FieldGroup.all where !given.isDisjoint(with: group.fields) {
        let all = given.intersection(group.fields).union(base.fields.present.intersection(group.fields))
        if !group.isConsistent(all) { result.fields.remove(group.fields) }
      }
      if given.contains(.engineID) { result.fields[.engineVersion] = nil }
      if given.contains(.engineVersion) { result.fields[.engineID] = nil }
      for (field, value) in fields.items { result.fields[field] = value.isRemoval ? nil : value }
    }
    result.mergeParameters(of: self)
    return result
  }

  private mutating func mergeParameters(of layer: ConfigLayer) {
    if layer.removesParameters { parameters = [] }
    guard !layer.parameters.isEmpty else { return }
    let index = ParameterIndex(parameters, lookups: layer.parameters.count)
    let count = parameters.count
    for parameter in layer.parameters {
      if let place = index.place(of: parameter.label, in: parameters[..<count]) {
        parameters[place] = parameter
      } else {
        parameters.append(parameter)
      }
    }
    if layer.parameters.contains(where: \.value.isRemoval) { parameters.removeAll(where: \.value.isRemoval) }
  }

  /// The number of values, each parameter counted.
  var count: Int { fields.items.count + parameters.count }

  /// The layer without what only removes, as it counts where nothing lies below.
  var withoutRemovals: ConfigLayer { merged(over: ConfigLayer()) }
}

/// Finds parameters by label: by comparing where there are few, by hashing where there are many.
private struct ParameterIndex {
  private var places: [String: Int]?

  init(_ parameters: [ConfigLayer.ParameterValue], lookups: Int) {
    guard parameters.count * lookups > 256 else { return }
    places = Dictionary(uniqueKeysWithValues: parameters.enumerated().map { ($1.label, $0) })
  }

  func place(of label: String, in parameters: ArraySlice<ConfigLayer.ParameterValue>) -> Int? {
    places.map { $0[label] } ?? parameters.firstIndex { $0.label == label }
  }
}
