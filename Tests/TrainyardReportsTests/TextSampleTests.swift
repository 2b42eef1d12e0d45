import TestSupport
import Testing
import TrainyardPlanner
import TrainyardReports

/// How plans and what came of them read.
struct TextSampleTests {
  private static let samples = ReportSample.all.filter { $0.report.plan != nil && !$0.name.hasPrefix("hostile") }

  private func beginning(_ text: String, of sample: ReportSample) -> String {
    guard sample.isLarge else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // The begin and the end of long texts, without the middle.
    let shown = lines.count <= 120 ? lines[...] : lines.prefix(60) + ["[…]"] + lines.suffix(60)
    return shown.map { $0.prefix(300) }.joined(separator: "\n")
  }

  @Test(arguments: samples, [80, 160])
  func `a plan reads as its golden`(_ sample: ReportSample, _ width: Int) throws {
    let plan = try #require(sample.report.plan)
    let text =
      PlanTextReport(plan).text(width: width)
      + (sample.report.applied.map { "\n" + ApplyTextReport($0).text(width: width) } ?? "")
    try Golden.expect(beginning(text, of: sample), equals: "text/\(sample.name)-\(width).txt")
  }

  @Test(arguments: samples.filter { $0.report.applied == nil }, [PlanDetail.concise, .full])
  func `a plan reads as its golden in short and in full`(_ sample: ReportSample, _ detail: PlanDetail) throws {
    let plan = try #require(sample.report.plan)
    let text = PlanTextReport(plan, detail: detail).text(width: 100)
    try Golden.expect(beginning(text, of: sample), equals: "text/\(sample.name)-\(detail.rawValue).txt")
  }

  @Test func `a concise plan has one line for each action`() throws {
    for sample in Self.samples {
      let plan = try #require(sample.report.plan)
      let lines = PlanTextReport(plan, detail: .concise).text(width: 400).split(separator: "\n")
      for action in plan.actions {
        let count = lines.count { $0.contains("\(action.address) ") && $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
        #expect(count == plan.actions.count { $0.address == action.address })
      }
    }
  }

  @Test func `a full plan shows whole values`() throws {
    let sample = try #require(Self.samples.first { $0.name == "long-text" })
    let plan = try #require(sample.report.plan)
    let text = PlanTextReport(plan, detail: .full).text(width: 100)
    #expect(text.contains(String(repeating: "0123456789abcdef", count: 12_800)))
    #expect(!text.contains("204800 characters"))
    #expect(PlanTextReport(plan).text(width: 100).contains("(204800 characters)"))
  }

  @Test func `a full plan names what stays as it is`() throws {
    let sample = try #require(Self.samples.first { $0.name == "typical" })
    let plan = try #require(sample.report.plan)
    let text = PlanTextReport(plan, detail: .full).text(width: 100)
    for item in plan.unchanged where item.version != nil {
      #expect(text.contains("= \(item.address.split(separator: "/").dropFirst(2).joined(separator: "/"))"))
    }
    for item in plan.unmanaged {
      #expect(text.contains(item.address.split(separator: "/").last.map(String.init) ?? ""))
    }
  }
}
