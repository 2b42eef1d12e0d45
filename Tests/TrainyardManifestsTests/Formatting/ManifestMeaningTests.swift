import Testing
import TrainyardDiagnostics
import TrainyardManifests

/// The formatter trusts this comparison: it has to see every difference that counts.
struct ManifestMeaningTests {
  private func isSame(_ left: String, _ right: String) -> Bool {
    func file(_ text: String) -> SourceFile { SourceFile(path: "test.yaml", text: text) }
    return ManifestMeaning.isSame(file(left), file(right))
  }

  @Test(arguments: [
    ("kind: TrainingJob\napiVersion: a\n", "apiVersion: a\nkind: TrainingJob\n"),
    ("a: [1, {b: 2}]\n", "a:\n  - '1'\n  - b: |-\n      2\n"),
    ("a: ~\n", "a: null\n"), ("a:\n", "a: ~\n"), ("a: &x 1\nb: *x\n", "a: 1\nb: 1\n"),
    ("a: {<<: {b: 1}, c: 2}\n", "a: {c: 2, b: 1}\n"), ("---\n---\na: 1\n", "a: 1\n"), ("", "# nothing\n"),
    (
      "kind: TrainingJob\nspec: {config: {from: a, train_url: b}}\n",
      "kind: TrainingJob\nspec: {config: {train_url: b, from: a}}\n"
    ),
  ])
  func `other writing is no difference`(_ left: String, _ right: String) {
    #expect(isSame(left, right))
    #expect(isSame(right, left))
  }

  @Test(arguments: [
    ("a: 1\n", "a: 1.0\n"), ("a: 1\n", "b: 1\n"), ("a: 1\n", "a: 1\nb: 2\n"), ("a: ~\n", "a: '~'\n"),
    ("a:\n", "a: ''\n"), ("a: [1, 2]\n", "a: [2, 1]\n"), ("a: [1]\n", "a: 1\n"), ("a: {}\n", "a: []\n"),
    ("a: 1\n", "a: 1\n---\nb: 2\n"), ("a: |\n  b\n", "a: b\n"), ("a: é\n", "a: e\u{301}\n"), ("a: 1\n", "a: [\n"),
    ("a: [\n", "a: [\n"), ("x: {a: 1, b: 2}\n", "x: {b: 2, a: 1}\n"),
    // What is sent is sent in written order.
    (
      "kind: TrainingJobConfig\nspec: {parameter: {a: 1, b: 2}}\n",
      "kind: TrainingJobConfig\nspec: {parameter: {b: 2, a: 1}}\n"
    ),
    (
      "kind: TrainingJob\nspec: {versions: [{matrix: {a: [1], b: [2]}}]}\n",
      "kind: TrainingJob\nspec: {versions: [{matrix: {b: [2], a: [1]}}]}\n"
    ),
  ])
  func `every other difference is one`(_ left: String, _ right: String) {
    #expect(!isSame(left, right))
    #expect(!isSame(right, left))
  }
}
