/// A text that diagnostics point into, with the name that people know it by.
package final class SourceFile: Sendable {
  /// The path as it is shown: relative to where the command runs, `-` for standard input.
  package let path: String

  /// The text as UTF-8.
  package let bytes: [UInt8]

  /// Where each line starts in ``bytes``.
  private let lineStarts: [Int]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    lineStarts = Self.lineStarts(in: bytes)
  }

  package convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text of one line without its line break.
  ///
  /// - Parameter number: The line, from 1.
  /// - Returns: The line, or nil where the text has fewer.
  package func line(_ number: Int) -> String? {
    guard number >= 1, number <= lineStarts.count else { return nil }
    let start = lineStarts[number - 1]
    let end = number < lineStarts.count ? lineStarts[number] : bytes.count
    guard start < end || number == 1 else { return nil }
    var line = bytes[start..<end]
    line.removeLast(Self.breakLength(behind: line))
    if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    return String(decoding: line, as: UTF8.self)
  }
}

extension SourceFile {
  /// Finds the lines by the line breaks of YAML 1.1, so that its positions and ours agree: LF, CR LF, CR, NEL, LS, PS.
  private static func lineStarts(in bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      let isBreak =
        switch byte {
        case 0x0A: true
        case 0x0D: index + 1 == bytes.count || bytes[index + 1] != 0x0A
        case 0x85: index >= 1 && bytes[index - 1] == 0xC2
        case 0xA8, 0xA9: index >= 2 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2
        default: false
        }
      if isBreak { starts.append(index + 1) }
    }
    return starts
  }

  /// The length of the line break that a line ends in.
  private static func breakLength(behind line: ArraySlice<UInt8>) -> Int {
    switch line.last {
    case 0x0A: line.dropLast().last == 0x0D ? 2 : 1
    case 0x0D: 1
    case 0x85 where line.dropLast().last == 0xC2: 2
    case 0xA8 where line.suffix(3).starts(with: [0xE2, 0x80]): 3
    case 0xA9 where line.suffix(3).starts(with: [0xE2, 0x80]): 3
    default: 0
    }
  }
}

extension SourceFile: Hashable {
  /// Files are the same where their path and their text are.
  package static func == (left: SourceFile, right: SourceFile) -> Bool {
    left === right || (left.path == right.path && left.bytes == right.bytes)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(path)
  }
}
