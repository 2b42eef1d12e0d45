/// Markdown that keeps within a number of bytes: what does not fit is left out and counted.
struct MarkdownPage {
  private(set) var text = ""
  /// How many bytes there are left.
  private(set) var room: Int

  /// - Parameter limit: The most bytes of the whole text; bytes, since every service counts at most as many of its units.
  init(limit: Int) {
    room = limit
  }

  /// Keeps some bytes for what is written last.
  mutating func reserve(_ bytes: Int) { room -= bytes }

  /// Gives reserved bytes back.
  mutating func release(_ bytes: Int) { room += bytes }

  /// Adds a text, whether there is room or not; only short ones are added so.
  mutating func add(_ part: String) {
    text += part
    room -= part.utf8.count
  }

  /// Adds a text where there is room for it.
  ///
  /// - Returns: Whether there was.
  mutating func addIfFits(_ part: String) -> Bool {
    guard part.utf8.count <= room else { return false }
    add(part)
    return true
  }

  /// Adds lines as long as there is room, and says how many were left out.
  ///
  /// - Parameters:
  ///   - lines: The lines without line breaks.
  ///   - bytes: The most bytes of all of them.
  ///   - rest: The line that stands for so many others.
  mutating func add(_ lines: [String], upTo bytes: Int = .max, rest: (Int) -> String) {
    var left = min(bytes, room) - 100
    var count = 0
    for line in lines {
      left -= line.utf8.count + 1
      guard left >= 0 else { break }
      add(line + "\n")
      count += 1
    }
    if count < lines.count { add(rest(lines.count - count) + "\n") }
  }
}
