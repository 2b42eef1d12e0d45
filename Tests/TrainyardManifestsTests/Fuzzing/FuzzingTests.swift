import Foundation
import ManifestFuzzing
import Testing

/// A bounded, repeatable stretch of what `scripts/fuzz` does without bounds.
struct FuzzingTests {
  private static func corpus() throws -> [(name: String, bytes: [UInt8])] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "ManifestFuzzer/Corpus")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      (name, Array(try Data(contentsOf: folder.appending(path: name))))
    }
  }

  @Test func `what was found once is handled`() throws {
    let corpus = try Self.corpus()
    #expect(corpus.count > 5)
    for (name, bytes) in corpus {
      #expect(ManifestProbe.violation(bytes) == nil, "\(name)")
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `changed manifests keep every promise`(_ seed: UInt64) throws {
    var mutator = Mutator(seed: seed, corpus: try Self.corpus().map(\.bytes))
    for number in 1...150 {
      let input = mutator.next()
      let violation = ManifestProbe.violation(input)
      #expect(violation == nil, "seed \(seed), input \(number):\n\(String(decoding: input, as: UTF8.self))")
    }
  }

  @Test func `the same seed makes the same inputs`() throws {
    let corpus = try Self.corpus().map(\.bytes)
    var first = Mutator(seed: 7, corpus: corpus)
    var second = Mutator(seed: 7, corpus: corpus)
    #expect((0..<20).map { _ in first.next() } == (0..<20).map { _ in second.next() })
  }
}
