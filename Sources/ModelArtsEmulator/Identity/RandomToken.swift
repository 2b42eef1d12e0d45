/// Secrets that cannot be guessed.
enum RandomToken {
  /// Returns hex digits of random bytes.
  ///
  /// - Parameter bytes: How many bytes; two digits each.
  static func make(bytes: Int) -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<bytes).map { _ in
      let byte = UInt8.random(in: .min ... .max, using: &generator)
      return (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
