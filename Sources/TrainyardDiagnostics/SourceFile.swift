/// A text that diagnostics point into, with the name that people know it by.
package final class SourceFile: Sendable {
  /// The path as it is shown: relative to where the command runs, `-` for standard input.
  package let path: String

  /// The text as UTF-8.
  package let bytes: [UInt8]

  /// Why the file could not be read, nil where it was.
  package let unreadableReason: String?

  /// Where each line starts in ``bytes``.
  private let lineStarts: [Int]

  /// - Parameters:
  ///   - path: The path as it is shown.
  ///   - bytes: The text as UTF-8, or as UTF-16 with a byte order mark, which is turned into UTF-8.
  package init(path: String, bytes: [UInt8]) {
    let bytes = UTF16Text.utf8(bytes) ?? bytes
    self.path = path
    self.bytes = bytes
    unreadableReason = nil
    lineStarts = bytes.withUnsafeBufferPointer { Self.lineStarts(in: $0) }
  }

  package convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// A file that is there and cannot be read.
  ///
  /// - Parameters:
  ///   - path: The path as it is shown.
  ///   - reason: Why it cannot be read, such as `permission denied`.
  package init(path: String, unreadableFor reason: String) {
    self.path = path
    bytes = []
    lineStarts = []
    unreadableReason = reason
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

  /// The place of the character that a byte belongs to.
  ///
  /// - Parameter offset: The byte, from 0; one behind the end is the place behind the last character.
  package func position(ofByte offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = max(1, lineStarts.partitioningIndex(where: { $0 > offset }))
    let start = line <= lineStarts.count ? lineStarts[line - 1] : 0
    return SourcePosition(
      line: line, column: String(decoding: bytes[start..<offset], as: UTF8.self).unicodeScalars.count + 1)
  }

  /// The text from the first character of a line to the end of the file.
  ///
  /// - Parameter number: The line, from 1, at most the last one's number.
  package func bytes(fromLine number: Int) -> ArraySlice<UInt8> { bytes[lineStarts[number - 1]...] }

  /// The numbers of the lines that begin with a byte, in their order.
  package func lines(beginningWith byte: UInt8) -> [Int] {
    lineStarts.indices.filter { lineStarts[$0] < bytes.count && bytes[lineStarts[$0]] == byte }.map { $0 + 1 }
  }
}

extension SourceFile {
  /// Finds the lines by the line breaks of YAML 1.1, so that its positions and ours agree: LF, CR LF, CR, NEL, LS, PS.
  private static func lineStarts(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var starts = [0]
    starts.reserveCapacity(bytes.count / 32 + 1)
    for index in bytes.indices {
      let byte = bytes[index]
      // Most bytes are plain text.
      guard byte == 0x0A || byte == 0x0D || byte >= 0x80 else { continue }
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

extension [Int] {
  /// The first index whose element and all behind it satisfy a condition; the elements are sorted by it.
  fileprivate func partitioningIndex(where condition: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
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
