/// Tells from a name whether its value is a secret.
package enum SensitiveName {
  /// Whether a variable or parameter label holds one of the words TOKEN, SECRET and PASSWORD, or ends in KEY.
  ///
  /// Words are separated by anything but letters and digits, by a capital after a small letter, and by a capital
  /// between a capital and a small letter: `API_TOKEN`, `apiToken` and `HFToken` are secrets, `max_tokens` is none. Case
  /// does not matter otherwise.
  package static func isSensitive(_ name: String) -> Bool {
    name.lowercased().hasSuffix("key")
      || words(of: name).contains { ["token", "secret", "password"].contains($0.lowercased()) }
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
