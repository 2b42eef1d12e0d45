/// A region of a public cloud, from which the addresses of its services follow.
public struct Region: Sendable, Hashable {
  /// The id, such as `cn-north-4`.
  public let id: String
  /// The cloud that the region belongs to.
  public let cloud: Cloud

  /// Names a region.
  ///
  /// - Parameters:
  ///   - id: The id; letters, digits and hyphens.
  ///   - cloud: The cloud; found from the id where nil.
  /// - Throws: ``ModelArtsError`` of kind `configuration` for an id that cannot stand in a host name.
  public init(_ id: String, cloud: Cloud? = nil) throws(ModelArtsError) {
    guard Self.isID(id) else {
      throw .configuration("'\(id)' is not the id of a region", hint: "write it as in cn-north-4")
    }
    self.id = id
    self.cloud = cloud ?? Cloud(region: id)
  }

  /// Whether a text has the form of an id.
  static func isID(_ text: some StringProtocol) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || byte == UInt8(ascii: "-")
      }
  }

  /// The address of ModelArts.
  public var modelArtsEndpoint: String { "https://modelarts.\(id).\(cloud.domain)" }

  /// The address of the identity service.
  public var identityEndpoint: String { "https://iam.\(id).\(cloud.domain)" }
}
