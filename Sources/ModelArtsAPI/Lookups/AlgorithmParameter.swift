/// A parameter that a preset algorithm takes.
public struct AlgorithmParameter: Sendable, Hashable {
  /// The name of the parameter.
  public let label: String
  /// The value that is used unless a run gives one.
  public let defaultValue: ParameterValue?
  /// Whether a run must give a value.
  public let isRequired: Bool
  /// The explanation in English, where there is one.
  public let placeholder: String?

  init?(fields: JSONFields) throws(UnreadableBody) {
    guard let parameter = try TrainingParameter(fields: fields) else { return nil }
    label = parameter.label
    defaultValue = parameter.value
    isRequired = try fields.boolean("required") ?? false
    placeholder = try fields.text("placeholder_en", or: "placeholder")
  }

  /// Reads the list, which the service prints as a text that holds a JSON array.
  static func list(_ raw: JSONValue?) throws(UnreadableBody) -> [AlgorithmParameter] {
    guard let raw, raw != .string("") else { return [] }
    guard let value = try? EmbeddedJSON(raw: raw).parsed() else {
      throw UnreadableBody(document: "algorithm", field: "parameter", reason: "does not hold JSON")
    }
    let fields = try JSONFields(["parameter": value], document: "algorithm")
    var result: [AlgorithmParameter] = []
    for item in try fields.objects("parameter") {
      if let parameter = try AlgorithmParameter(fields: item) { result.append(parameter) }
    }
    return result
  }
}
