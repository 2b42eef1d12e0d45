import Foundation
import Testing
import TrainyardCommands

/// `trainyard export`: what exists becomes manifests that plan to no change.
struct ExportTests {
  /// A folder in which a project was applied.
  private func applied(_ folder: ProjectFolder) async throws -> ProjectFolder {
    let run = await folder.run("apply", "--auto-approve", environment: ["API_KEY": "correct horse"])
    try #require(run.status == .success, "\(run.output)\(run.error)")
    return folder
  }

  @Test func `the project's own specs, applied and exported, plan to no change`() async throws {
    let folder = try await applied(ProjectFolder.withOwnSpecs())
    let export = await folder.run("export", "--out", "exported")
    #expect(export.status == .success, "\(export.error)")
    #expect(export.output.contains("exported/flowers.yaml\n"))
    try folder.edit("trainyard.yaml", "specs: [specs]", "specs: [exported]")
    let plan = await folder.run("plan", "--detailed-exitcode")
    #expect(plan.status == .success, "\(plan.output)\(plan.error)")
    #expect(await folder.run("fmt", "--check", "--diff", "exported").output.isEmpty)
  }

  @Test func `an exported file names the schema, which is written beside the project file`() async throws {
    let folder = try await applied(ProjectFolder(SmallProject.files))
    _ = await folder.run("export", "--out", "specs/exported")
    let text = try folder.read("specs/exported/small.yaml")
    #expect(text.hasPrefix("# yaml-language-server: $schema=../../trainyard.schema.json\n"))
    #expect(try folder.read("trainyard.schema.json") == (await folder.run("schema").output))
  }

  @Test func `patterns select, and standard output is one stream of documents`() async throws {
    let folder = try await applied(ProjectFolder(SmallProject.files))
    let everything = await folder.run("export")
    #expect(everything.output.contains("kind: TrainingJobConfig") && everything.output.contains("kind: TrainingJob\n"))
    try folder.write(everything.output, to: "stream.yaml")
    #expect(await folder.run("plan", "--detailed-exitcode", "-f", "stream.yaml").status == .success)
    let configs = await folder.run("export", "config/*")
    #expect(!configs.output.contains("kind: TrainingJob\n"))
    let nothing = await folder.run("export", "job/none*")
    #expect(nothing.output.isEmpty)
    #expect(nothing.error.contains("nothing to export"))
    #expect(await folder.run("export", "small").status == .error)
  }

  @Test func `secrets become references, and their values are shown nowhere`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try folder.edit("specs/small.yaml", "{rate: 0.010}", "{rate: 0.010, api_key: \"${secret.API_KEY}\"}")
    _ = try await applied(folder)
    let export = await folder.run("export", "--out", "exported")
    #expect(try folder.read("exported/small.yaml").contains("api_key: ${secret.API_KEY}"))
    #expect(export.error.contains("set API_KEY to the value of 'api_key' of"))
    for text in [
      export.output, export.error, try folder.read("exported/small.yaml"), try folder.read("exported/configs.yaml"),
    ] {
      #expect(!text.contains("correct horse"))
    }
    try folder.edit("trainyard.yaml", "specs: [specs]", "specs: [exported]")
    let plan = await folder.run("plan", "--detailed-exitcode", environment: ["API_KEY": "correct horse"])
    #expect(plan.status == .success, "\(plan.output)\(plan.error)")
  }

  @Test func `files that are there already are overwritten only when asked to`() async throws {
    let folder = try await applied(ProjectFolder(SmallProject.files))
    try folder.write("mine", to: "exported/small.yaml")
    let refused = await folder.run("export", "--out", "exported")
    #expect(refused.status == .error)
    #expect(refused.error.contains("exported/small.yaml is there already; nothing was written"))
    #expect(try folder.read("exported/small.yaml") == "mine")
    #expect(await folder.run("export", "--out", "exported", "--force").status == .success)
    #expect(try folder.read("exported/small.yaml") != "mine")
  }

  @Test func `what belongs to another project is left out`() async throws {
    let folder = try await applied(ProjectFolder(SmallProject.files))
    try folder.edit("trainyard.yaml", "name: small", "name: other")
    let export = await folder.run("export")
    #expect(export.output.isEmpty)
    #expect(export.error.contains("left out: job/small: it belongs to small"))
    #expect(await folder.run("export", "--include-foreign").output.contains("name: small"))
  }
}
