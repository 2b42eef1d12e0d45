/// A document that the service answers with.
public protocol ResponseBody: Sendable {
  /// What the document is called in errors.
  static var documentName: String { get }

  /// Reads the document tolerantly (contract section 10).
  ///
  /// - Parameter json: The parsed body.
  /// - Throws: ``UnreadableBody`` where a field that is there cannot be read, or one that identifies an object is
  ///   missing.
  init(json: JSONValue) throws(UnreadableBody)
}
