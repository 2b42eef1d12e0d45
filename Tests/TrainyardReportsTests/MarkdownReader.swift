/// The parts of a Markdown text in which text from outside could act: what is neither code nor our own markup.
struct MarkdownReader {
  /// The lines outside of blocks of code, without their code, and without our own HTML.
  private(set) var plain: [String] = []
  /// What stands in code, within lines and in blocks.
  private(set) var code: [String] = []
  /// What is wrong with how the text is built.
  private(set) var errors: [String] = []

  init(_ text: String) {
    var fence: Substring?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let open = fence {
        if line == open { fence = nil } else { code.append(String(line)) }
      } else if line.hasPrefix("```"), !line.drop(while: { $0 == "`" }).contains("`") {
        fence = line.prefix { $0 == "`" }
      } else {
        read(String(line))
      }
    }
    if fence != nil { errors.append("a block of code does not end") }
  }

  private mutating func read(_ line: String) {
    if line.hasPrefix("<!-- trainyard:plan"), line.hasSuffix(" -->"), line.count(of: "-->") == 1 { return }
    if line == "</details>" { return }
    if line.hasPrefix("<details><summary>"), line.hasSuffix("</summary>") {
      let inner = line.dropFirst("<details><summary>".count).dropLast("</summary>".count)
      let parts = inner.replacing("<code>", with: "\u{1}").replacing("</code>", with: "\u{1}")
        .split(separator: "\u{1}", omittingEmptySubsequences: false)
      // HTML knows no code to hide in but what is escaped.
      plain += parts.enumerated().filter { $0.offset.isMultiple(of: 2) }.map { String($0.element) }
      for part in parts where part.contains("<") || part.contains(">") { errors.append("HTML in a summary: \(part)") }
      return
    }
    plain.append(withoutCode(line))
  }

  /// A line without its code; a run of backticks that nothing closes stays.
  private mutating func withoutCode(_ line: String) -> String {
    var rest = ""
    var text = line[...]
    while let start = text.firstIndex(of: "`") {
      rest += text[..<start]
      let run = text[start...].prefix { $0 == "`" }
      guard let end = Self.closing(run, in: text[run.endIndex...]) else {
        errors.append("code does not end: \(line.prefix(200))")
        return rest + text[start...]
      }
      code.append(String(text[run.endIndex..<end]))
      text = text[end...].dropFirst(run.count)
    }
    return rest + text
  }

  /// Where a run of exactly as many backticks begins.
  private static func closing(_ run: Substring, in text: Substring) -> Substring.Index? {
    var text = text
    while let start = text.firstIndex(of: "`") {
      let other = text[start...].prefix { $0 == "`" }
      if other.count == run.count { return start }
      text = text[other.endIndex...]
    }
    return nil
  }
}

extension String {
  fileprivate func count(of other: String) -> Int { ranges(of: other).count }
}
