import FoundationEssentials
import Testing

@testable import ModelArtsEmulator

/// The pages say what there is.
struct DocumentationTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: Self.root.appending(path: path)), as: UTF8.self)
  }

  private func article() throws -> String {
    try text("Sources/ModelArtsEmulator/ModelArtsEmulator.docc/ControlInterface.md")
  }

  @Test func `the article lists every request of the control interface, and no other`() throws {
    let rows = try article().split(separator: "\n").filter { line in
      ["| `GET", "| `POST", "| `PUT", "| `PATCH", "| `DELETE"].contains { line.hasPrefix($0) }
    }
    let expected = ControlInterface.routes.map { route in
      "| `\(route.method)\(route.path.isEmpty ? "" : " ")\(route.path)` | \(route.summary) |"
    }
    #expect(rows.map { $0.filter { $0 != "`" && $0 != "'" } } == expected.map { $0.filter { $0 != "`" && $0 != "'" } })
  }

  @Test(arguments: EffectName.allCases)
  func `the article has every effect with its keys`(_ effect: EffectName) throws {
    let keys = effect.keys.map { "`\($0)`" }.joined(separator: ", ")
    let row = "| `\(effect.rawValue)` | \(keys)\(keys.isEmpty ? "" : " ")| "
    #expect(try article().contains(row), "\(row)")
  }

  @Test(arguments: EffectName.allCases)
  func `the example's page has every effect`(_ effect: EffectName) throws {
    #expect(try text("examples/emulator/README.md").contains("`\(effect.rawValue)`"))
  }
}
