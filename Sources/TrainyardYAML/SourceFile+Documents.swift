internal import TrainyardDiagnostics

extension SourceFile {
  /// The first line that begins a document with `---`.
  ///
  /// - Parameter number: The line to search from.
  func documentStart(from number: Int) -> Int? {
    lines(beginningWith: UInt8(ascii: "-")).first { line in
      guard line >= number else { return false }
      let start = bytes(fromLine: line).prefix(4)
      return start.starts(with: "---".utf8) && (start.count == 3 || [0x09, 0x0A, 0x0D, 0x20].contains(start.last))
    }
  }
}
