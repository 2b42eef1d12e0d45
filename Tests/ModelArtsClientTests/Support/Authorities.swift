import FoundationEssentials
import ModelArtsClient

/// The certificates of the fixtures.
enum Authorities {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/authorities")

  static func bytes(_ name: String) throws -> [UInt8] { try Array(Data(contentsOf: folder.appending(path: name))) }

  /// The authority that signs the servers' certificates.
  static func trusted() throws -> TrustedAuthorities {
    try TrustedAuthorities(pem: bytes("test-authority.pem"), ofFile: "test-authority.pem")
  }
}
