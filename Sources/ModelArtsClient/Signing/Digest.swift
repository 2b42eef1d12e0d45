internal import Crypto

/// The hashes of the signature, as the API uses them.
enum Digest {
  /// The SHA-256 of bytes in lower-case hex.
  static func sha256(_ bytes: some Sequence<UInt8>) -> String {
    hex(SHA256.hash(data: Array(bytes)))
  }

  /// The HMAC-SHA256 of a text.
  static func hmac(_ text: String, key: some Sequence<UInt8>) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: SymmetricKey(data: Array(key))))
  }

  /// Bytes in lower-case hex.
  static func hex(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
