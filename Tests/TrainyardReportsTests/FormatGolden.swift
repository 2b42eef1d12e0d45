import Foundation
import TestSupport
import Testing

/// Goldens of machine formats: whole where they are small, else their first lines.
enum FormatGolden {
  private static let largest = 12_000
  private static let shownLines = 60

  /// Expects that a file equals its golden, and keeps the whole file in the folder `TRAINYARD_REPORTS` where that is set,
  /// for validators that nobody here wrote.
  ///
  /// - Parameters:
  ///   - text: What the code under test made.
  ///   - name: The golden's path; `.head` is appended where only the first lines are kept.
  static func expect(
    _ text: String, equals name: String, filePath: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try keep(text, name)
    guard text.utf8.count > largest else {
      return try Golden.expect(text, equals: name, filePath: filePath, sourceLocation: sourceLocation)
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let head = lines.prefix(shownLines).map { $0.count > 400 ? $0.prefix(400) + "…" : $0 }
    try Golden.expect(
      head.joined(separator: "\n") + "\n… \(lines.count - head.count) more lines\n", equals: name + ".head",
      filePath: filePath, sourceLocation: sourceLocation)
  }

  private static func keep(_ text: String, _ name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["TRAINYARD_REPORTS"], !folder.isEmpty else { return }
    let file = URL(filePath: folder).appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
}
