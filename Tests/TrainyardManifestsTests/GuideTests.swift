import Foundation
import Testing
import TrainyardDiagnostics
import TrainyardManifests

/// The guide says what the program does: every manifest in it is valid.
struct GuideTests {
  private static let guide = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "examples/guide/manifests.md")

  /// The fenced YAML blocks of the guide, in its order.
  static func blocks() throws -> [String] {
    let text = try String(contentsOf: guide, encoding: .utf8)
    return text.components(separatedBy: "```yaml\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
  }

  private static let project = """
    apiVersion: trainyard/v1
    kind: Project
    metadata: {name: guide}
    spec: {}
    """

  @Test func `the guide shows manifests and a project file`() throws {
    let blocks = try Self.blocks()
    for kind in ["TrainingJobConfig", "TrainingJob", "Project"] {
      #expect(blocks.contains { $0.contains("kind: \(kind)\n") }, "no \(kind)")
    }
  }

  @Test(arguments: try GuideTests.blocks())
  func `a manifest of the guide is valid`(_ text: String) {
    let isProject = text.contains("kind: Project")
    let project = SourceFile(path: "trainyard.yaml", text: isProject ? text : Self.project)
    let manifests = Manifests(Manifests.Input(projectFile: project, allowsEmpty: isProject)) { _ in
      isProject ? [] : [SourceFile(path: "guide.yaml", text: text)]
    }
    let findings = DiagnosticFormatter().format(manifests.diagnostics)
    #expect(manifests.desired != nil, "\(findings)")
  }
}
