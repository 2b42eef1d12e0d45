import Testing
import TrainyardDiagnostics
import TrainyardManifests

struct FormattedRandomTests {
  /// The generator writes only valid files; the formatter itself compares what they say before and after.
  @Test(arguments: 0..<8)
  func `random files keep their meaning and comments, and are formatted once`(_ block: Int) throws {
    for seed in (block * 50)..<(block * 50 + 50) {
      var writer = RandomManifest(seed: UInt64(seed))
      let text = writer.text()
      let once: String
      do {
        once = try ManifestFormatter().formatted(SourceFile(path: "random.yaml", text: text))
      } catch {
        Issue.record("seed \(seed)\n\(DiagnosticFormatter().format(error.diagnostics))\n\(text)")
        continue
      }
      let again = try? ManifestFormatter().formatted(SourceFile(path: "random.yaml", text: once))
      #expect(again == once, "seed \(seed)\n\(text)")
      for comment in writer.comments {
        #expect(once.split(separator: comment, omittingEmptySubsequences: false).count == 2, "seed \(seed): \(comment)")
      }
      // Blocks may have empty lines of their own.
      let hasBlocks = text.contains("|") || text.contains(">\n") || text.contains(">-") || text.contains(">+")
      #expect(hasBlocks || !once.contains("\n\n\n"), "seed \(seed)\n\(once)")
      #expect(!once.contains("\r") && !once.contains(" \n"), "seed \(seed)\n\(once)")
    }
  }
}
