import TestSupport
import Testing
import TrainyardApplier
import TrainyardPlanner

@testable import TrainyardReports

/// Text reports fit every terminal, lose nothing, and are nothing but text.
struct TextWidthTests {
  private static let samples = ReportSample.all.filter { $0.report.plan != nil }
  private static let small = samples.filter { !$0.isLarge }

  private static func texts(_ sample: ReportSample, width: Int, usesColor: Bool = false) -> [String] {
    let plans = sample.report.plan.map { plan in
      PlanDetail.allCases.map { PlanTextReport(plan, detail: $0).text(width: width, usesColor: usesColor) }
    }
    return (plans ?? [])
      + (sample.report.applied.map { [ApplyTextReport($0).text(width: width, usesColor: usesColor)] } ?? [])
  }

  /// Whether a line is no wider than the page, or holds one word that cannot be broken, perhaps with a sign before it.
  private static func fits(_ line: Substring, _ width: Int) -> Bool {
    if String(line).columns <= width { return true }
    let words = line.split(separator: " ")
    return words.count == 1 || words.count == 2 && words[0].unicodeScalars.count == 1
  }

  @Test(arguments: small)
  func `no line is wider than the terminal but one with a word that cannot be broken`(_ sample: ReportSample) {
    // The hostile plan is long; a few widths show what there is to see.
    for width in stride(from: 40, through: 200, by: sample.name == "hostile" ? 20 : 1) {
      for text in Self.texts(sample, width: width) {
        let wide = text.split(separator: "\n").filter { !Self.fits($0, width) }
        #expect(wide.isEmpty, "at \(width): \(wide.prefix(3))")
      }
    }
  }

  @Test(arguments: samples.filter(\.isLarge), [40, 80, 133, 200])
  func `large plans fit as well`(_ sample: ReportSample, _ width: Int) {
    for text in Self.texts(sample, width: width) {
      #expect(text.split(separator: "\n").allSatisfy { Self.fits($0, width) })
    }
  }

  @Test(arguments: small)
  func `the same words are shown at every width`(_ sample: ReportSample) {
    func words(_ width: Int) -> [[String]] {
      Self.texts(sample, width: width).map { $0.split { $0 == " " || $0 == "\n" }.map(String.init).sorted() }
    }
    let expected = words(10_000)
    for width in stride(from: 40, through: 200, by: sample.name == "hostile" ? 40 : 7) {
      let lost = zip(words(width), expected).map { Set($1).symmetricDifference($0) }
      #expect(lost.flatMap(\.self) == [], "at \(width)")
    }
  }

  @Test(arguments: ["typical", "kills-and-guards", "problems", "withheld", "failed-in-the-middle"])
  func `the words stand in the same order at every width, places apart`(_ name: String) throws {
    let sample = try #require(Self.small.first { $0.name == name })
    func words(_ width: Int) -> [[Substring]] {
      Self.texts(sample, width: width).map { text in
        text.split { $0 == " " || $0 == "\n" }.filter { !$0.hasPrefix("specs/") }
      }
    }
    let expected = words(10_000)
    for width in stride(from: 40, through: 200, by: 3) { #expect(words(width) == expected, "at \(width)") }
  }

  @Test(arguments: samples)
  func `nothing from outside reaches the terminal raw`(_ sample: ReportSample) {
    for text in Self.texts(sample, width: 80) {
      let raw = text.unicodeScalars.filter { scalar in
        scalar != "\n"
          && (scalar.properties.generalCategory == .control
            || "\u{202E}\u{2066}\u{2028}\u{200F}".unicodeScalars.contains(scalar))
      }
      #expect(raw.isEmpty)
    }
  }

  @Test(arguments: samples)
  func `no line is a workflow command`(_ sample: ReportSample) {
    for width in [40, 80, 200] {
      for text in Self.texts(sample, width: width) + Self.texts(sample, width: width, usesColor: true) {
        let commands = text.split(separator: "\n").filter { WorkflowCommand(line: String($0)) != nil }
        #expect(commands.isEmpty, "\(commands.prefix(3))")
      }
    }
  }

  @Test func `a word that begins a command is shown with a backslash`() throws {
    let sample = try #require(Self.small.first { $0.name == "hostile" })
    let text = Self.texts(sample, width: 40).joined()
    for shown in ["\\::error", "\\::stop-commands::token", "#\\#[group]owned", "#\\#vso[task"] {
      #expect(text.contains(shown))
    }
    #expect(!text.contains(" ::") && !text.contains("\n::") && !text.contains("##["))
  }

  @Test(arguments: small)
  func `colours add nothing but colours`(_ sample: ReportSample) {
    let colored = Self.texts(sample, width: 80, usesColor: true)
    let plain = colored.map { $0.replacing(#/\u{1B}\[[0-9]+m/#, with: "") }
    #expect(plain == Self.texts(sample, width: 80))
  }
}
