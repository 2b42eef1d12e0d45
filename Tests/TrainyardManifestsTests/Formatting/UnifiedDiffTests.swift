import TestSupport
import Testing
import TrainyardManifests

struct UnifiedDiffTests {
  private static let ten = (1...10).map { "\($0)\n" }.joined()

  @Test(arguments: ["", "one\n", "one", "one\r\ntwo\n"])
  func `equal texts have no difference`(_ text: String) {
    #expect(UnifiedDiff(from: text, to: text).isEmpty)
    #expect(UnifiedDiff(from: text, to: text).text(from: "a", to: "b").isEmpty)
  }

  @Test(arguments: [
    ("a\n", "b\n", "@@ -1 +1 @@\n-a\n+b\n"),
    ("", "a\n", "@@ -0,0 +1 @@\n+a\n"),
    ("a\nb\n", "", "@@ -1,2 +0,0 @@\n-a\n-b\n"),
    ("a\nb", "a\nb\n", "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n"),
    ("a\r\n", "a\n", "@@ -1 +1 @@\n-a\r\n+a\n"),
    (ten, ten.replacing("5\n", with: "five\n"), "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n"),
    (ten, ten.replacing("1\n2\n", with: "2\n"), "@@ -1,4 +1,3 @@\n-1\n 2\n 3\n 4\n"),
    (ten, ten + "11\n", "@@ -8,3 +8,4 @@\n 8\n 9\n 10\n+11\n"),
    // Six lines between two changes are shown whole, seven are not.
    (
      ten, ten.replacing("2\n3\n", with: "3\n").replacing("9\n", with: ""),
      "@@ -1,10 +1,8 @@\n 1\n-2\n 3\n 4\n 5\n 6\n 7\n 8\n-9\n 10\n"
    ),
    (
      ten + ten, ten.replacing("1\n2\n", with: "2\n") + ten.replacing("9\n", with: ""),
      "@@ -1,4 +1,3 @@\n-1\n 2\n 3\n 4\n@@ -16,5 +15,4 @@\n 6\n 7\n 8\n-9\n 10\n"
    ),
  ])
  func `a difference reads like that of diff -u`(_ old: String, _ new: String, _ hunks: String) {
    #expect(UnifiedDiff(from: old, to: new).text(from: "x", to: "y") == "--- x\n+++ y\n" + hunks)
  }

  @Test func `a difference leads from the old text to the new one, in the fewest lines`() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<400 {
      let old = (0..<random.number(below: 30)).map { _ in "\(random.number(below: 5))" }
      var new = old
      for _ in 0..<random.number(below: 8) {
        let place = random.number(below: new.count + 1)
        if place < new.count, random.chance(of: 0.5) {
          new.remove(at: place)
        } else {
          new.insert("\(random.number(below: 6))", at: place)
        }
      }
      let text = UnifiedDiff(from: Self.text(old), to: Self.text(new)).text(from: "a", to: "b")
      let lines = text.split(separator: "\n").map(String.init)
      #expect(Self.applying(lines, to: old) == new)
      let changes = lines.dropFirst(2).count { $0.hasPrefix("+") || $0.hasPrefix("-") }
      #expect(changes == old.count + new.count - 2 * Self.commonLength(old, new))
    }
  }

  @Test func `texts with nothing in common are compared in bounded time`() {
    let old = (0..<30_000).map { "old \($0)\n" }.joined()
    let new = (0..<30_000).map { "new \($0)\n" }.joined()
    let text = UnifiedDiff(from: "first\n" + old, to: "first\n" + new).text(from: "a", to: "b")
    #expect(text.hasPrefix("--- a\n+++ b\n@@ -1,30001 +1,30001 @@\n first\n-old 0\n"))
    #expect(text.split(separator: "\n").count == 60_004)
  }

  private static func text(_ lines: [String]) -> String { lines.map { "\($0)\n" }.joined() }

  /// Carries a difference out, as `patch` does.
  private static func applying(_ diff: [String], to old: [String]) -> [String] {
    var result: [String] = []
    var position = 0
    for line in diff.dropFirst(2) {
      let text = String(line.dropFirst())
      switch line.first {
      case "@":
        let range = line.split(separator: " ")[1].dropFirst().split(separator: ",")
        let isEmpty = range.count == 2 && range[1] == "0"
        let start = (Int(range[0]) ?? 0) - (isEmpty ? 0 : 1)
        result += old[position..<start]
        position = start
      case "+": result.append(text)
      default:
        guard position < old.count, old[position] == text else { return [] }
        position += 1
        if line.hasPrefix(" ") { result.append(text) }
      }
    }
    return result + old[position...]
  }

  /// The length of the longest common subsequence.
  private static func commonLength(_ left: [String], _ right: [String]) -> Int {
    var previous = [Int](repeating: 0, count: right.count + 1)
    for element in left {
      var current = [0]
      for (index, other) in right.enumerated() {
        current.append(element == other ? previous[index] + 1 : max(previous[index + 1], current[index]))
      }
      previous = current
    }
    return previous.last ?? 0
  }
}
