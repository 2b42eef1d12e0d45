/// A word of a sentence with the signs around it, which are told from what must be code.
struct MarkdownWord {
  /// Opening brackets.
  let lead: Substring
  let core: Substring
  /// Signs that end a part of a sentence.
  let tail: Substring

  init(_ word: Substring) {
    lead = word.prefix { $0 == "(" }
    var rest = word.dropFirst(lead.count)
    let end = rest.endIndex
    while rest.count > 1, let last = rest.last, ",.;:)?".contains(last) {
      // A bracket that was opened inside of the word belongs to it.
      if last == ")", rest.contains("(") { break }
      rest.removeLast()
    }
    core = rest
    tail = word[rest.endIndex..<end]
  }

  /// Whether the word is letters or digits that services make nothing of.
  var isPlain: Bool {
    if ["→", "×", "%", "=", "…"].contains(core) { return true }
    guard !core.isEmpty, core.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else { return false }
    let isListMarker = core.allSatisfy(\.isNumber) && (tail.hasPrefix(".") || tail.hasPrefix(")"))
    let looksLikeCommit = core.count >= 7 && core.allSatisfy(\.isHexDigit)
    return !isListMarker && !looksLikeCommit
  }
}
