import Foundation
import TestSupport
import Testing
import TrainyardDiagnostics
import TrainyardManifests

/// The regular expressions of the schemas against the rules that they stand for, over random texts.
struct SchemaPatternTests {
  /// Fields with the pieces that their texts are made of, and what stands in front of them in a job.
  struct Field: Sendable, CustomStringConvertible {
    var description: String
    var path: [String]
    var pieces: [String]
    /// The manifest around a text in quotes.
    var manifest: @Sendable (String) -> String
  }

  static let fields = [
    Field(
      description: "path", path: ["spec", "config", "log_url"],
      pieces: [
        "/", "/", "a", "b/", "$", "{", "}", " ", "ä", "'", "${var.bucket}", "${env.REGION}", "${var", "$${", ".",
      ]
    ) { Sample.job(["log_url: \($0)"]) },
    Field(
      description: "name", path: ["metadata", "name"],
      pieces: [
        "a", "Z", "0", "-", "_", ".", " ", "$", "${env.REGION}", "${job.name}", String(repeating: "x", count: 31),
      ]
    ) { Sample.job(named: $0) },
    Field(
      description: "entry", path: ["spec", "versions", "[]", "name"],
      pieces: ["a", "V", "0", "00", "9", "-", ".", "/", "${env.REGION}", "${job.name}", "${run.index}"]
    ) { Sample.job(versions: "- name: \($0)") },
    Field(
      description: "number", path: ["spec", "config", "worker_server_num"],
      pieces: ["0", "1", "9", "00", "000", "-", "+", "1000000", ".", "a", "${env.NODES}"]
    ) { Sample.job(["worker_server_num: \($0)"], without: ["worker_server_num"]) },
    Field(
      description: "retry", path: ["spec", "versions", "[]", "retry"],
      pieces: ["0", "1", "9", "-", "+", "100", " ", "${env.NODES}"]
    ) { Sample.job(versions: "- name: a\n  retry: \($0)") },
    Field(
      description: "flag", path: ["spec", "protect"],
      pieces: ["true", "False", "TRUE", "tRue", "${var.flag}", " ", "x"]
    ) { Sample.job(spec: ["protect: \($0)"]) },
    Field(
      description: "value", path: ["spec", "config", "parameter", "*"],
      pieces: [
        "$", "$", "{", "}", "a", "${var.bucket}", "${run.index}", "${version.name}", "$${", "${", "${x}", "${job.nam}",
        " ",
      ]
    ) { Sample.job(["parameter: {p: \($0)}"]) },
  ]

  @Test(arguments: fields)
  func `an expression refuses nothing that is valid, and accepts what it can only with a reference`(
    _ field: Field
  ) throws {
    let keywords = try #require(SchemaDocument(.job).node(at: field.path)?.keywords)
    let expression = try NSRegularExpression(pattern: try #require(keywords["pattern"] as? String))
    let refused = try ((keywords["not"] as? [String: String])?["pattern"]).map { try NSRegularExpression(pattern: $0) }
    var random = SeededRandom(seed: 7)
    let project = Sample.project.replacing("variables: {", with: "variables: {flag: 'true', ")
    for _ in 0..<300 {
      let count = Int.random(in: 1...6, using: &random)
      let text = (0..<count).compactMap { _ in field.pieces.randomElement(using: &random) }.joined()
      let isAccepted =
        Self.matches(expression, text) && !(refused.map { Self.matches($0, text) } ?? false)
        && text.utf8.count >= (keywords["minLength"] as? Int ?? 0)
      let quoted = "'\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
      let loaded = Sample.load(field.manifest(quoted), project: project)
      if !isAccepted { #expect(loaded.diagnostics.hasErrors, "the schema refuses '\(text)'") }
      if isAccepted, !text.contains("${") { #expect(!loaded.diagnostics.hasErrors, "\(loaded.report)") }
    }
  }

  /// Whether an expression that names both ends matches the whole text.
  private static func matches(_ expression: NSRegularExpression, _ text: String) -> Bool {
    let whole = NSRange(text.startIndex..., in: text)
    return expression.firstMatch(in: text, range: whole)?.range == whole
  }
}
