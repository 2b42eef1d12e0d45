import Foundation
import TestSupport
import Testing
import TrainyardApplier
import TrainyardPlanner

@testable import TrainyardReports

/// The help of rules is complete, and says what the guide says.
struct SARIFRuleHelpTests {
  /// The first paragraph below each heading of the page of all rules.
  private static func guide() throws -> [String: String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "examples/guide/rules.md"), encoding: .utf8)
    let sections = text.components(separatedBy: "\n## ").dropFirst()
    let pairs = sections.compactMap { section -> (String, String)? in
      let parts = section.components(separatedBy: "\n\n")
      return parts.count > 1 ? (parts[0], parts[1].trimmingCharacters(in: .newlines)) : nil
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  @Test func `rules of manifests are explained in the words of the guide`() throws {
    let guide = try Self.guide()
    #expect(guide.count > 30)
    #expect(RuleHelp.manifests == guide)
  }

  @Test func `every finding of a plan is explained`() {
    let codes = PlanProblem.Code.allCases.map { "plan.\($0.rawValue)" }
    let guards = GuardVerdict.Code.allCases.map { "guard.\($0.rawValue)" }
    #expect(Set(RuleHelp.plans.keys) == Set(codes + guards + ["plan.kill"]))
  }

  @Test(arguments: ReportSample.all)
  func `every finding of an apply is explained`(_ sample: ReportSample) {
    for finding in RunFindings(sample.report).all where finding.rule.contains(".") {
      #expect(RuleHelp.plans[finding.rule] ?? RuleHelp.applies[finding.rule] != nil, "\(finding.rule)")
    }
  }
}
