/// One run parameter, `{label, value}` on the wire.
public struct TrainingParameter: Sendable, Hashable {
  /// The name of the parameter.
  public var label: String
  /// The value; nil where the service printed none.
  public var value: ParameterValue?

  /// Creates a parameter.
  public init(label: String, value: ParameterValue?) {
    self.label = label
    self.value = value
  }
}

extension TrainingParameter {
  /// Reads an item of `parameter`: extra keys are ignored, `key` stands in for `label` (contract section 10, row 5).
  ///
  /// - Returns: Nil for an item without a label, which a form left empty.
  init?(fields: JSONFields) throws(UnreadableBody) {
    guard let label = try fields.text("label", or: "key") else { return nil }
    let value: ParameterValue? =
      switch fields.raw("value") {
      case .string(let text): ParameterValue(text)
      case .number(let text): ParameterValue(text, isNumber: true)
      case .bool(let flag): ParameterValue(flag ? "true" : "false")
      case .some(let other): ParameterValue(other.description)
      case nil: nil
      }
    self.init(label: label, value: value)
  }

  /// The item as the service takes it: both members are texts.
  var json: JSONValue {
    ["label": .string(label), "value": .string(value?.text ?? "")]
  }
}
