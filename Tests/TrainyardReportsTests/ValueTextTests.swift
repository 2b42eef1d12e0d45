import TestSupport
import Testing
import TrainyardPlanner
import TrainyardReports
import TrainyardResources

/// A diff is of use only where both sides read differently.
struct ValueTextTests {
  /// Values that read alike unless something is done about it; nil stands for none.
  static let alike: [[String?]] = [
    [nil, "(none)", "\"(none)\"", "\\\"(none)\\\""], ["", "\"\"", "\"\\\"\\\"\"", "\\\"\\\""],
    ["a b", "a\u{A0}b", "a\u{2009}b", "a\u{3000}b", "a  b", "a\tb", "a⇥b", "a\nb", "a↵b", "a\r\nb", "a\\u{A0}b"],
    ["ab", "a\u{200B}b", "a\u{AD}b", "a\u{FEFF}b", "ab\u{200D}", "a\u{FE0F}b", "a\u{34F}b"],
    ["café", "cafe\u{301}", "cafe\\u{301}", "\"cafe\\u{301}\""], ["ạ\u{307}", "a\u{323}\u{307}", "a\u{307}\u{323}"],
    ["가", "\u{1100}\u{1161}"], ["\u{1}", "\u{2}", "\u{FFFD}"], ["x", "x ", " x", "\" x\"", "\"x\"", "\"x \""],
    ["Å", "\u{212B}", "A\u{30A}"],
    [
      String(repeating: "é", count: 300), String(repeating: "e\u{301}", count: 300),
      String(repeating: "é", count: 299) + "e\u{301}",
    ],
  ]

  /// Pairs of values that read alike.
  private static let pairs = alike.flatMap { group in
    group.indices.flatMap { first in group.indices.filter { $0 != first }.map { (group[first], group[$0]) } }
  }

  /// The lines of a plan that changes a parameter.
  private func lines(from before: String?, to after: String?, _ detail: PlanDetail) -> (text: String, markdown: String)
  {
    func config(_ value: String?) -> RunConfig {
      Samples.config(extra: value.map { [Parameter(label: "value", value: $0)] } ?? [])
    }
    let world = World(
      "alike", configurations: [Samples.configuration(config(after))],
      remoteConfigurations: [Samples.remoteConfiguration(config(before))])
    let plan = PlanDocument(world.plan)
    let report = RunReport(command: "plan", plan: plan)
    func rows(_ text: String) -> String {
      text.split(separator: "\n").drop { !$0.contains("parameter.value") }.prefix(3).joined(separator: "\n")
    }
    return (rows(PlanTextReport(plan, detail: detail).text(width: 2000)), rows(MarkdownReport.text(of: report)))
  }

  @Test(arguments: pairs)
  func `a diff reads differently the other way round`(_ before: String?, _ after: String?) {
    // Texts that Unicode calls equivalent are equal here, as they are to the eye.
    for detail in [PlanDetail.standard, .full] {
      let there = lines(from: before, to: after, detail)
      let back = lines(from: after, to: before, detail)
      #expect(there.text.contains("parameter.value") && there.markdown.contains("parameter.value"))
      #expect(there.text != back.text, "\(there.text)")
      #expect(there.markdown != back.markdown, "\(there.markdown)")
    }
  }

  @Test(arguments: [
    ("0.1", "0.2", "0.1 → 0.2"), ("café", "cafe", "café → cafe"), ("ü", "日本", "ü → 日本"), ("नमस्ते", "हाँ", "नमस्ते → हाँ"),
    ("say \"x\"", "C:\\x", "say \"x\" → C:\\x"),
    ("a\u{A0}b", "a b", "\"a\\u{A0}b\" → a b"), ("a  b", "a b", "\"a  b\" → a b"), ("", "\"\"", "\"\" → \"\\\"\\\"\""),
    ("(none)", "x", "\"(none)\" → x"), ("é", "e\u{301}", "\"\\u{E9}\" → \"e\\u{301}\""), (" x", "x", "\" x\" → x"),
  ])
  func `plain values stay as they are, others stand in quotes`(_ before: String, _ after: String, _ text: String) {
    let found = lines(from: before, to: after, .standard)
    #expect(found.text.contains(text), "\(found.text)")
    #expect(found.markdown.contains(text), "\(found.markdown)")
  }
}
