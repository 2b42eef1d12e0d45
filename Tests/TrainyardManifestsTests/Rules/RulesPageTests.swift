import Foundation
import Testing
import TrainyardDiagnostics
import TrainyardManifests

/// The page of rules for users is the fixture of every rule.
struct RulesPageTests {
  /// Rules that no short example can break; other tests break them.
  static let withoutExample: Set = ["unreadable-file", "expansion-limit"]

  @Test func `every rule has one section, in the order of the rules`() throws {
    #expect(try RulesPage().sections.map(\.name) == Rule.names)
    #expect(Set(Rule.names).count == Rule.names.count)
  }

  @Test(arguments: Rule.names.filter { !withoutExample.contains($0) })
  func `a wrong example prints what the page says, the right one nothing`(_ name: String) throws {
    let page = try RulesPage()
    let section = try #require(page.sections.first { $0.name == name })
    let wrong = try #require(section.wrong)
    let found = page.load(wrong)
    #expect(found.diagnostics.map(\.rule).allSatisfy { $0 == name } && !found.diagnostics.isEmpty, "\(found.report)")
    #expect(section.printed?.text == found.report)
    let right = try #require(section.right)
    let loaded = page.load(right)
    #expect(loaded.diagnostics.isEmpty && loaded.desired != nil, "\(loaded.report)")
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["RECORD"] == "1"))
  func `the page is recorded`() throws {
    var page = try RulesPage()
    try page.record(
      page.sections.compactMap { section in section.wrong.map { (section, page.load($0).report) } })
    Issue.record("recorded the page of rules; look at it and run again")
  }
}
