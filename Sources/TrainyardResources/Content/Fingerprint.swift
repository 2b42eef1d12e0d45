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
  package var fingerprint: Fingerprint { Fingerprint(hashing: encoded { $0.text }) }

  /// The digest in which numeric text counts by its decimal value.
  ///
  /// Contents that are equal by ``equals(_:)`` have equal keys, so that candidates can be found by hashing even where
  /// the service answered numbers for text.
  package var matchingKey: Fingerprint {
    Fingerprint(hashing: encoded { DecimalText($0.text)?.description ?? $0.text })
  }

  /// Path and value after another, each behind its length, so that no two contents have one encoding.
  private func encoded(_ text: (ContentValue) -> String) -> [UInt8] {
    var bytes: [UInt8] = []
    for field in fields {
      for part in [field.path.text, text(field.value)] {
        withUnsafeBytes(of: UInt64(part.utf8.count).bigEndian) { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: part.utf8)
      }
    }
    return bytes
  }
}
