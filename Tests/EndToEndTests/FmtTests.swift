import Foundation
import Testing
import TrainyardCommands

/// `trainyard fmt`: which files it takes, what it writes, and how it ends.
struct FmtTests {
  private static let untidy = """
    kind: TrainingJobConfig   # a comment
    apiVersion: modelarts/v1
    metadata:   {name: base}
    spec:
        parameter: {rate: 0.010, answer: NO}
        worker_server_num: 1

    """

  private static let tidy = """
    apiVersion: modelarts/v1
    kind: TrainingJobConfig  # a comment
    metadata: {name: base}
    spec:
      worker_server_num: 1
      parameter: {rate: "0.010", answer: "NO"}

    """

  private func folder() throws -> ProjectFolder {
    try ProjectFolder([
      "trainyard.yaml": "apiVersion: trainyard/v1\nkind: Project\nmetadata: {name: small}\nspec:\n  specs: [specs]\n",
      "specs/deep/untidy.yaml": Self.untidy, "specs/tidy.yml": Self.tidy, "other.yaml": Self.untidy,
    ])
  }

  @Test func `the project's files are formatted and named, and no others`() async throws {
    let folder = try folder()
    let run = await folder.run("fmt")
    #expect(run.status == .success)
    #expect(run.output == "specs/deep/untidy.yaml\n")
    #expect(try folder.read("specs/deep/untidy.yaml") == Self.tidy)
    #expect(try folder.read("other.yaml") == Self.untidy)
    #expect(await folder.run("fmt").output.isEmpty)
  }

  @Test func `a check changes nothing and fails`() async throws {
    let folder = try folder()
    let run = await folder.run("fmt", "--check")
    #expect(run.status == .error)
    #expect(run.output == "specs/deep/untidy.yaml\n")
    #expect(try folder.read("specs/deep/untidy.yaml") == Self.untidy)
    #expect(await folder.run("fmt", "--check", "specs/tidy.yml").status == .success)
  }

  @Test func `a diff shows the change and makes none`() async throws {
    let folder = try folder()
    let run = await folder.run("fmt", "--diff")
    #expect(run.status == .success)
    #expect(run.output.contains("-kind: TrainingJobConfig   # a comment\n"))
    #expect(run.output.contains("+kind: TrainingJobConfig  # a comment\n"))
    #expect(try folder.read("specs/deep/untidy.yaml") == Self.untidy)
  }

  @Test func `a file that is no YAML is reported and left alone, the others are formatted`() async throws {
    let folder = try folder()
    try folder.write("spec: [\n", to: "specs/broken.yaml")
    let run = await folder.run("fmt")
    #expect(run.status == .invalid)
    #expect(run.error.contains("specs/broken.yaml:2:1: error:"))
    #expect(try folder.read("specs/broken.yaml") == "spec: [\n")
    #expect(try folder.read("specs/deep/untidy.yaml") == Self.tidy)
  }

  @Test func `names and lines of files are no commands in the log of a pipeline`() async throws {
    let folder = try folder()
    let name = "::error::x.yaml"
    try folder.write("kind:   TrainingJobConfig\nspec:\n  user_command: |\n    ::error::x\n", to: name)
    let run = await folder.run("fmt", "--check", "--diff", name, environment: ["CI": "true"])
    #expect(run.output.contains("\\::error::x\n"), "\(run.output)")
    let lines = run.output.split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(lines.allSatisfy { !$0.hasPrefix("::") })
    let named = await folder.run("fmt", "--check", name, environment: ["CI": "true"])
    #expect(named.output == "\\\(name)\n")
    #expect(await folder.run("fmt", "--check", name).output == "\(name)\n")
  }

  @Test func `permissions and links stay`() async throws {
    let folder = try folder()
    let file = folder.path + "/specs/deep/untidy.yaml"
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/specs/link.yaml", withDestinationPath: file)
    #expect(await folder.run("fmt", "specs/link.yaml").status == .success)
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try folder.read("specs/deep/untidy.yaml") == Self.tidy)
    let link = try FileManager.default.attributesOfItem(atPath: folder.path + "/specs/link.yaml")
    #expect(link[.type] as? FileAttributeType == .typeSymbolicLink)
  }

  @Test func `the project's own specs are formatted`() async throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let folder = try ProjectFolder([:])
    let run = await folder.run("fmt", "--check", "--diff", root + "/specs", root + "/trainyard.yaml")
    #expect(run.status == .success, "\(run.output)\(run.error)")
  }
}
