import FoundationEssentials
import Testing

/// The documentation shows code that is compiled and run: ``LibraryExample``.
struct ArticleTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: Self.root.appending(path: path)), as: UTF8.self)
  }

  @Test func `the article's example is the one that is run here`() throws {
    let article = try text("Sources/ModelArtsEmulator/ModelArtsEmulator.docc/TestingInSwift.md")
    let example = try text("Tests/ModelArtsEmulatorTests/Emulator/LibraryExample.swift")
    #expect(article.contains("```swift\n\(example)```\n"))
  }
}
