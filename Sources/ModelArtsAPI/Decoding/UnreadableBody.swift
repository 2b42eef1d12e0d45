/// A body that is JSON, yet not the document that the endpoint promises.
public struct UnreadableBody: Error, Sendable, Hashable, CustomStringConvertible {
  /// The document that was read, such as `version list`.
  public let document: String
  /// The path of the field inside the document, such as `versions[2].version_id`; nil for the document itself.
  public let field: String?
  /// What was wrong with it, in a few words.
  public let reason: String

  /// Describes one unreadable field.
  public init(document: String, field: String?, reason: String) {
    self.document = document
    self.field = field
    self.reason = reason
  }

  public var description: String {
    guard let field else { return "the \(document) \(reason)" }
    return "the field '\(field)' of the \(document) \(reason)"
  }
}
