/// A document that is sent to the service.
public protocol RequestBody: Sendable {
  /// The document as JSON, members in the order of the contract's tables.
  var json: JSONValue { get }
}
