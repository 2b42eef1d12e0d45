/// Text from outside in Markdown: it can be read, and can be nothing but text.
///
/// Services find mentions, issues, commits, addresses of pages and HTML in plain text after it was rendered, so that no
/// escaping keeps it from being more than text; in code they look for nothing. Whatever is not a plain word is code.
enum MarkdownText {
  /// The most characters that are shown of one text.
  static let limit = 1000

  /// A text as code within a line.
  static func code(_ text: String) -> String {
    let shown = shortened(text.printable)
    guard !shown.isEmpty else { return "`\"\"`" }
    let fence = String(repeating: "`", count: longestRun(in: shown) + 1)
    let isPadded = shown.hasPrefix("`") || shown.hasSuffix("`") || (shown.hasPrefix(" ") && shown.hasSuffix(" "))
    let pad = isPadded ? " " : ""
    return fence + pad + shown + pad + fence
  }

  /// A sentence in which whatever is not a plain word is code; signs around words stay outside of it.
  static func sentence(_ text: String) -> String {
    var result = ""
    var quoted = ""
    for word in words(of: shortened(text.printable)) {
      let parts = MarkdownWord(word)
      // Words of code that nothing separates are one piece of code.
      if !quoted.isEmpty, !parts.isPlain, parts.lead.isEmpty {
        quoted += " " + parts.core
      } else {
        result += quoted.isEmpty ? "" : code(quoted)
        quoted = ""
        result += (result.isEmpty ? "" : " ") + parts.lead
        if parts.isPlain { result += parts.core } else { quoted = String(parts.core) }
      }
      guard parts.isPlain || !parts.tail.isEmpty else { continue }
      result += (quoted.isEmpty ? "" : code(quoted)) + parts.tail
      quoted = ""
    }
    return result + (quoted.isEmpty ? "" : code(quoted))
  }

  /// Lines of text as a block of code.
  static func block(_ lines: some Collection<String>) -> String {
    let text = lines.joined(separator: "\n")
    let fence = String(repeating: "`", count: max(3, longestRun(in: text) + 1))
    return "\(fence)text\n\(text)\n\(fence)\n"
  }

  /// A text as code within HTML, where Markdown means nothing.
  static func html(_ text: String) -> String {
    var escaped = ""
    for character in shortened(text.printable) {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
    return "<code>\(escaped)</code>"
  }

  // MARK: - Parts

  /// The words of a text; what stands in quotes is one.
  private static func words(of text: String) -> [Substring] {
    var words: [Substring] = []
    var rest = text.split(separator: " ")[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("'"), !word.dropFirst().contains("'"),
        let end = rest.prefix(8).firstIndex(where: { $0.contains("'") }), !rest[end].hasPrefix("'")
      else {
        words.append(word)
        continue
      }
      words.append(text[word.startIndex..<rest[end].endIndex])
      rest = rest[(end + 1)...]
    }
    return words
  }

  private static func longestRun(in text: String) -> Int {
    var (longest, current) = (0, 0)
    for byte in text.utf8 {
      current = byte == UInt8(ascii: "`") ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }

  private static func shortened(_ text: String) -> String {
    guard text.utf8.count > limit, text.unicodeScalars.count > limit else { return text }
    return String(text.unicodeScalars.prefix(limit)) + "… (\(text.count) characters)"
  }
}
