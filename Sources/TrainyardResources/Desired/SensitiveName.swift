/// Tells from a name whether its value is a secret.
package enum SensitiveName {
  /// Whether a variable or parameter label holds one of the words TOKEN, SECRET and PASSWORD, or ends in KEY.
  ///
  /// Words are separated by anything but letters and digits, by a capital after a small letter, and by a capital
  /// between a capital and a small letter: `API_TOKEN`, `apiToken` and `HFToken` are secrets, `max_tokens` is none. Case
  /// does not matter otherwise.
  package static func isSensitive(_ name: String) -> Bool {
    guard mayBeSensitive(name) else { return false }
    return name.lowercased().hasSuffix("key")
      || words(of: name).contains { ["token", "secret", "password"].contains($0.lowercased()) }
  }

  /// Whether a name has the letters for it: a quick answer for nearly all names.
  private static func mayBeSensitive(_ name: String) -> Bool {
    name.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.indices.contains { index in
        switch bytes[index] | 0x20 {
        // Beyond ASCII there are letters whose small form is one of ours.
        case 0x80...: true
        case UInt8(ascii: "k"): index + 3 == bytes.count && has("key", in: bytes, at: index)
        case UInt8(ascii: "t"): has("token", in: bytes, at: index)
        case UInt8(ascii: "s"): has("secret", in: bytes, at: index)
        case UInt8(ascii: "p"): has("password", in: bytes, at: index)
        default: false
        }
      }
    } ?? true
  }

  /// Whether the letters of a word, small or capital, stand at a place.
  private static func has(_ word: StaticString, in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard word.utf8CodeUnitCount <= bytes.count - start else { return false }
    return (0..<word.utf8CodeUnitCount).allSatisfy { bytes[start + $0] | 0x20 == word.utf8Start[$0] }
  }

  private static func words(of name: String) -> [String] {
    var words = [""]
    var previous: Character = "_"
    let followers = name.dropFirst().map(Optional.some) + [nil]
    for (character, next) in zip(name, followers) {
      if !(character.isLetter || character.isNumber) {
        words.append("")
      } else if character.isUppercase,
        previous.isLowercase || (previous.isUppercase && next?.isLowercase == true)
      {
        words.append(String(character))
      } else {
        words[words.count - 1].append(character)
      }
      previous = character
    }
    return words
  }
}
