import Foundation
import Testing

/// Every example does what it says: it can be validated, planned and applied, then nothing is left to do, and what the
/// service has then can be written as manifests that plan to nothing. What its page shows is run by
/// `DocumentedCommandTests`.
@Suite(.enabled(if: Program.path != nil, "the program was not built"))
struct ExampleTests {
  /// How an example is run.
  struct Example: Sendable, CustomTestStringConvertible {
    var name: String
    /// Options of every command: an environment, files.
    var options = ""
    /// What comes before, as its page says.
    var preparation = "true"
    var testDescription: String { "\(name) \(options)" }
  }

  /// Examples with more to say than their folder.
  static let special: [String: [Example]] = [
    "environments": [
      Example(name: "environments", options: "--env dev"), Example(name: "environments", options: "--env prod"),
    ],
    "adoption": [Example(name: "adoption", preparation: "./before.sh && trainyard export --out specs")],
    "kustomize": [
      Example(
        name: "kustomize", options: "-f rendered.yaml",
        preparation: "kustomize build overlays/prod > rendered.yaml")
    ],
  ]

  /// Folders without a project, each with what tests them.
  static let withoutProject = [
    "emulator-api": "OpenAPITests", "github": "scripts/check-kits", "gitlab": "scripts/check-kits",
    "guide": "DocumentedCommandTests", "policies": "scripts/check-reports", "schema": "scripts/check-schema",
  ]

  static var examples: [Example] {
    Repository.examples.filter { Repository.exists("examples/\($0)/trainyard.yaml") }
      .flatMap { special[$0] ?? [Example(name: $0)] }
  }

  @Test func `every folder is an example that is run, or is tested elsewhere`() {
    #expect(Self.examples.count >= 8)
    for folder in Repository.examples where !Repository.exists("examples/\(folder)/trainyard.yaml") {
      #expect(Self.withoutProject[folder] != nil, "nothing tests examples/\(folder)")
    }
    for folder in Repository.examples where folder != "emulator-api" {
      #expect(Repository.exists("examples/\(folder)/README.md"), "examples/\(folder) has no page")
    }
  }

  @Test(arguments: examples)
  func `an example plans, applies, and then has no changes`(_ example: Example) async throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appending(path: "examples/\(example.name)").path)
    let folder = try ShellFolder(
      copying: names.filter { $0 != ".trainyard" }.map { ("examples/\(example.name)/\($0)", $0) })
    let environment = example.options.hasPrefix("--env") ? example.options : ""
    let steps: [(command: String, code: Int32)] = [
      (example.preparation, 0),
      ("trainyard validate \(example.options)", 0),
      ("trainyard plan --detailed-exitcode \(example.options)", 2),
      ("trainyard apply --auto-approve \(example.options)", 0),
      ("trainyard plan --detailed-exitcode \(example.options)", 0),
      ("trainyard export --out exported \(environment)", 0),
      ("trainyard plan --detailed-exitcode -f exported \(environment)", 0),
    ]
    let results = try await folder.run(steps.map(\.command))
    #expect(results.count == steps.count)
    for (step, result) in zip(steps, results) {
      #expect(result.status == step.code, "\(step.command)\n\(result.output)")
    }
  }

  @Test(arguments: Set(examples.map(\.name)).sorted())
  func `manifests of examples are formatted`(_ name: String) async throws {
    let folder = try ShellFolder(copying: [("examples/\(name)", name)])
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/\(name)")
    let manifests = files.filter { path in
      guard path.hasSuffix(".yaml"), !path.hasPrefix(".") else { return false }
      let text = (try? String(contentsOfFile: "\(folder.path)/\(name)/\(path)", encoding: .utf8)) ?? ""
      return text.contains("apiVersion: modelarts/") || text.contains("apiVersion: trainyard/")
    }
    let result = try await folder.run("cd \(name) && trainyard fmt --check --diff \(manifests.joined(separator: " "))")
    #expect(result.status == 0, "\(result.output)")
  }
}
