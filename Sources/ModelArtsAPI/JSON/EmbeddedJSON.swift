/// A JSON value that the service prints either as it is or inside a text, by endpoint and edition (contract
/// section 10, row 8).
public struct EmbeddedJSON: Sendable, Hashable {
  /// The value as it came.
  public let raw: JSONValue

  /// Wraps the value of a field.
  public init(raw: JSONValue) {
    self.raw = raw
  }

  /// The value itself, parsed when it is asked for.
  ///
  /// - Throws: ``JSONSyntaxError`` for a text that is not JSON.
  public func parsed() throws(JSONSyntaxError) -> JSONValue {
    guard case .string(let text) = raw else { return raw }
    return try JSONValue(parsing: text)
  }
}
