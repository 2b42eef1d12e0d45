import TestSupport
import Testing
import TrainyardDiagnostics
import TrainyardManifests
import TrainyardResources

struct ProjectTemplateTests {
  static let places: [Project.Remote.Place] = [
    .region("eu-de"), .endpoint("https://modelarts.example.com:8443/?a=#b"), .emulator(".trainyard/emulator.db"),
    .emulator("${var.bucket}: #x"),
  ]

  private static func loaded(_ template: ProjectTemplate) -> Manifests {
    let sources = template.files.map { SourceFile(path: $0.path, text: $0.text) }
    let input = Manifests.Input(
      projectFile: sources[0], environment: ["PROJECT_ID": "0a1b"], allowsEmpty: template.files.count == 1)
    return Manifests(input) { _ in Array(sources.dropFirst()) }
  }

  @Test(arguments: places, [nil, "PROJECT_ID"])
  func `the files of all settings load without any finding`(_ place: Project.Remote.Place, _ variable: String?) throws {
    for schema in [nil, "trainyard.schema.json"] {
      for (job, specs) in [("first", "specs"), (nil, "."), ("no", "ml/specs")] as [(String?, String)] {
        for policy in UndeclaredVersionsPolicy.allCases {
          let settings = ProjectTemplate.Settings(
            name: "vision.team", place: place, projectIDVariable: variable, workspaceID: variable.map { _ in "0" },
            ownership: OwnershipPatterns(jobs: [GlobPattern("flowers*"), GlobPattern("a, b]: ${c}")]),
            undeclaredVersions: policy, specs: specs, schema: schema, job: job)
          let template = try ProjectTemplate(settings)
          let manifests = Self.loaded(template)
          #expect(manifests.diagnostics.isEmpty, "\(manifests.report)\n\(template.files[0].text)")
          #expect(manifests.project?.remote?.place == place)
          #expect(manifests.project?.remote?.projectID == variable.map { _ in "0a1b" })
          #expect(manifests.project?.ownership == settings.ownership)
          #expect(manifests.project?.undeclaredVersions == policy)
          #expect(manifests.desired?.jobs.map(\.name) == job.map { [$0] } ?? [])
        }
      }
    }
  }

  @Test(arguments: [
    ProjectTemplate.Settings(name: "a b", place: .region("eu-de")),
    ProjectTemplate.Settings(name: "", place: .region("eu-de")),
    ProjectTemplate.Settings(name: "${env.HOME}", place: .region("eu-de")),
    ProjectTemplate.Settings(name: "a\nkind: x", place: .region("eu-de")),
    ProjectTemplate.Settings(name: "vision", place: .region("eu-de\n")),
    ProjectTemplate.Settings(name: "vision", place: .endpoint("modelarts.example.com")),
    ProjectTemplate.Settings(name: "vision", place: .emulator("")),
    ProjectTemplate.Settings(name: "vision", place: .region("eu-de"), projectIDVariable: "A}${secret.B"),
    ProjectTemplate.Settings(name: "vision", place: .region("eu-de"), projectIDVariable: "API_TOKEN"),
    ProjectTemplate.Settings(name: "vision", place: .region("eu-de"), projectIDVariable: "1A"),
    ProjectTemplate.Settings(name: "vision", place: .region("eu-de"), projectIDVariable: ""),
    ProjectTemplate.Settings(name: "vision", place: .region("eu-de"), specs: "../other"),
    ProjectTemplate.Settings(name: "vision", place: .region("eu-de"), specs: "/etc"),
    ProjectTemplate.Settings(name: "vision", place: .region("eu-de"), job: "../first"),
    ProjectTemplate.Settings(name: "vision", place: .region("eu-de"), bucket: "My Bucket"),
  ])
  func `settings that would make something else are refused`(_ settings: ProjectTemplate.Settings) {
    #expect(throws: ProjectTemplate.Refusal.self) { try ProjectTemplate(settings) }
  }

  @Test func `the files are in canonical form, and read well`() throws {
    let settings = ProjectTemplate.Settings(
      name: "vision", place: .region("eu-de"), projectIDVariable: "HUAWEICLOUD_SDK_PROJECT_ID",
      ownership: OwnershipPatterns(jobs: [GlobPattern("flowers*")], configurations: [GlobPattern("flowers-*")]),
      schema: "trainyard.schema.json", job: "flowers", bucket: "flowers-data")
    let files = try ProjectTemplate(settings).files
    for file in files {
      let formatted = try ManifestFormatter().formatted(SourceFile(path: file.path, text: file.text))
      #expect(formatted == file.text)
    }
    try Golden.expect(
      files.map { "=== \($0.path)\n\($0.text)" }.joined(), equals: "writing/init.txt",
      filePath: ManifestExportTests.goldens)
  }
}
