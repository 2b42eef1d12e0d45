/// Tells from a name whether its value is a secret.
package enum SensitiveName {
  /// Whether a variable or parameter label holds one of the words TOKEN, SECRET and PASSWORD, or ends in KEY.
  ///
  /// Words are separated by anything but letters and digits, and by a capital after a small letter: `API_TOKEN` and
  /// `apiToken` are secrets, `max_tokens` is none. Case does not matter.
  package static func isSensitive(_ name: String) -> Bool {
    name.lowercased().hasSuffix("key")
      || words(of: name).contains { ["token", "secret", "password"].contains($0.lowercased()) }
  }

  private static func words(of name: String) -> [String] {
    var words = [""]
    var previous: Character = "_"
    for character in name {
      if !(character.isLetter || character.isNumber) {
        words.append("")
      } else if character.isUppercase, previous.isLowercase {
        words.append(String(character))
      } else {
        words[words.count - 1].append(character)
      }
      previous = character
    }
    return words
  }
}
