internal import Foundation
package import Testing

/// Compares text with a golden file beside the tests.
///
/// With `RECORD=1` in the environment, or where the file is missing, the file is written and the test fails, so that a
/// recorded golden is always looked at before it counts.
package enum Golden {
  /// Expects that the text equals the golden file.
  ///
  /// - Parameters:
  ///   - text: What the code under test made.
  ///   - name: The file's name inside the folder `Goldens` beside the test.
  ///   - filePath: The test's own file.
  package static func expect(
    _ text: String, equals name: String, filePath: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = URL(filePath: filePath).deletingLastPathComponent().appending(path: "Goldens")
    let file = folder.appending(path: name)
    let expected = try? String(contentsOf: file, encoding: .utf8)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" || expected == nil {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      if text != expected { Issue.record("recorded \(name); look at it and run again", sourceLocation: sourceLocation) }
      return
    }
    guard text != expected else { return }
    Issue.record("differs from \(name):\n\(difference(expected ?? "", text))", sourceLocation: sourceLocation)
  }

  /// The first lines in which two texts differ.
  private static func difference(_ expected: String, _ actual: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let lines = (0..<max(old.count, new.count)).filter { index in
      (old.indices.contains(index) ? old[index] : nil) != (new.indices.contains(index) ? new[index] : nil)
    }
    return lines.prefix(12).map { index in
      let before = old.indices.contains(index) ? String(old[index]) : "(no line)"
      let after = new.indices.contains(index) ? String(new[index]) : "(no line)"
      return "line \(index + 1):\n  expected: \(before)\n  actual:   \(after)"
    }.joined(separator: "\n")
  }
}
