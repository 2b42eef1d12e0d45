import TestSupport
import Testing
import TrainyardPlanner
import TrainyardReports

struct PlanGoldenTests {
  @Test(arguments: World.all)
  func `a plan reads as its golden`(_ world: World) throws {
    let text = PlanTextReport(PlanDocument(world.plan)).text(width: 100)
    try Golden.expect("# \(world.name)\n\n" + text, equals: "plans/\(world.fileName).txt")
  }

  @Test(arguments: World.all)
  func `a plan's JSON reads back as the same plan`(_ world: World) throws {
    let document = PlanDocument(world.plan)
    let text = try JSONReport.text(of: document)
    #expect(try JSONReport.plan(from: Array(text.utf8)) == document)
  }

  @Test(arguments: World.all)
  func `a plan's JSON is its golden`(_ world: World) throws {
    try Golden.expect(JSONReport.text(of: PlanDocument(world.plan)), equals: "plans/\(world.fileName).json")
  }

  @Test func `every world has a name of its own`() {
    #expect(Set(World.all.map(\.fileName)).count == World.all.count)
  }

  @Test(arguments: World.all)
  func `no report contains a secret`(_ world: World) throws {
    let document = PlanDocument(world.plan)
    for text in [PlanTextReport(document).text(), try JSONReport.text(of: document)] {
      #expect(!text.contains("new-secret"))
      #expect(!text.contains("old-secret"))
    }
  }

  @Test(arguments: ["", "{}", "[1]", #"{"format_version": "2.0"}"#, #"{"format_version": "1.0"}"#])
  func `a file that is no plan of this version is refused`(_ text: String) {
    #expect(throws: UnreadablePlan.self) { try JSONReport.plan(from: Array(text.utf8)) }
  }
}
