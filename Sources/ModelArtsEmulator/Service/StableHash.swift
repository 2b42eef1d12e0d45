/// A hash that is the same in every process, for ids that only have to look like ids.
enum StableHash {
  /// The 64-bit FNV-1a hash of a text.
  static func value(of text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// Lower-case hex digits derived from a text.
  ///
  /// - Parameters:
  ///   - text: What to hash.
  ///   - digits: How many digits to return.
  static func hex(of text: String, digits: Int) -> String {
    var result = ""
    var round = 0
    while result.count < digits {
      let part = String(value(of: "\(round)/" + text), radix: 16)
      result += String(repeating: "0", count: 16 - part.count) + part
      round += 1
    }
    return String(result.prefix(digits))
  }
}
