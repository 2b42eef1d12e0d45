internal import TrainyardDiagnostics

extension String {
  /// How many columns of a terminal the text takes.
  var columns: Int { utf8.allSatisfy { $0 < 0x80 } ? utf8.count : unicodeScalars.displayWidth }

  /// The text as one line without anything that steers a terminal: line breaks and tabs become signs for them.
  var printable: String {
    guard utf8.contains(where: { $0 < 0x20 }) else { return visible }
    return String(map { $0.isNewline && $0.isASCII ? "↵" : $0 == "\t" ? "⇥" : $0 }).visible
  }

  /// The text in lines of at most so many columns, broken at blanks; a longer word has a line of its own, with the one character before it if
  /// that begins the text.
  ///
  /// - Parameters:
  ///   - width: The columns of the first line.
  ///   - rest: The columns of the others, as many as the first where nil.
  func wrapped(to width: Int, then rest: Int? = nil) -> [String] {
    var lines: [String] = []
    var line = ""
    var room = width
    var blanks = 0
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      blanks += 1
      // Runs of blanks stay as they are inside of a line.
      guard !word.isEmpty else { continue }
      let needed = String(word).columns
      // A sign in front stays with what it is the sign of.
      let isSign = lines.isEmpty && line.unicodeScalars.count == 1
      if !line.isEmpty, !isSign, blanks + needed > room {
        lines.append(line)
        line = ""
        room = rest ?? width
      }
      if !line.isEmpty {
        line += String(repeating: " ", count: blanks)
        room -= blanks
      }
      line += word
      room -= needed
      blanks = 0
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
