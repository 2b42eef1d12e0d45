internal import Crypto

/// The SHA-256 of a content.
package struct Fingerprint: Sendable, Hashable {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  package static func == (left: Fingerprint, right: Fingerprint) -> Bool { left.words == right.words }

  package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }

  /// Digests bytes.
  package init(hashing bytes: [UInt8]) {
    words = SHA256.hash(data: bytes).withUnsafeBytes { digest in
      func word(_ index: Int) -> UInt64 {
        UInt64(bigEndian: digest.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
      }
      return (word(0), word(1), word(2), word(3))
    }
  }
}

extension Fingerprint: CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  package var description: String {
    [words.0, words.1, words.2, words.3].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// The first eight digits, enough for people.
  package var short: String { String(description.prefix(8)) }
}

extension Content {
  /// The digest of the exact values.
  package var fingerprint: Fingerprint { Fingerprint(hashing: encoded(byDecimals: false)) }

  /// The digest in which numeric text counts by its decimal value.
  ///
  /// Contents that are equal by ``equals(_:)`` have equal keys, so that candidates can be found by hashing even where
  /// the service answered numbers for text.
  package var matchingKey: Fingerprint { Fingerprint(hashing: encoded(byDecimals: true)) }

  /// Path and value after another, each behind its length, so that no two contents have one encoding.
  private func encoded(byDecimals: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64 * fields.count)
    for field in fields {
      bytes.append(counted: field.path.text)
      let text = field.value.text
      bytes.append(counted: (byDecimals ? DecimalText.canonical(text) : nil) ?? text)
    }
    return bytes
  }
}

extension [UInt8] {
  /// Adds a text behind its length of eight bytes.
  fileprivate mutating func append(counted text: String) {
    var count = UInt64(text.utf8.count)
    for _ in 0..<8 {
      append(UInt8(truncatingIfNeeded: count >> 56))
      count <<= 8
    }
    append(contentsOf: text.utf8)
  }
}
