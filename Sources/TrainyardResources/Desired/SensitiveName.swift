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
    var letters: [UInt8] = []
    letters.reserveCapacity(name.utf8.count)
    for byte in name.utf8 {
      // Beyond ASCII there are letters whose small form is one of ours.
      guard byte < 0x80 else { return true }
      letters.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
    }
    return letters.suffix(3).elementsEqual("key".utf8)
      || ["token", "secret", "password"].contains { contains($0, in: letters) }
  }

  private static func contains(_ word: String, in letters: [UInt8]) -> Bool {
    guard let first = word.utf8.first, letters.count >= word.utf8.count else { return false }
    return letters.indices.contains { letters[$0] == first && letters[$0...].starts(with: word.utf8) }
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
