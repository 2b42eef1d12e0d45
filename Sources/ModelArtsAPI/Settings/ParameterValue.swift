/// The value of a run parameter, with the spelling that the service used.
///
/// The service takes texts only, yet prints some values as JSON numbers (contract section 10, row 5).
public struct ParameterValue: Sendable, Hashable {
  /// The value as text; of a number or boolean, its JSON spelling.
  public let text: String
  /// Whether the service printed a bare number, which equals every text of the same decimal value.
  public let isNumber: Bool

  /// Creates a value.
  ///
  /// - Parameters:
  ///   - text: The value as text.
  ///   - isNumber: Whether it stood in the JSON as a number, without quotes.
  public init(_ text: String, isNumber: Bool = false) {
    self.text = text
    self.isNumber = isNumber
  }
}

extension ParameterValue: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}
