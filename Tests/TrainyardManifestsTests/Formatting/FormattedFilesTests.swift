import Foundation
import TestSupport
import Testing
import TrainyardDiagnostics
import TrainyardManifests
import TrainyardResources

struct FormattedFilesTests {
  private static let root = FormattingFixture.folder.deletingLastPathComponent().deletingLastPathComponent()

  /// The project's own files and the examples.
  private static let files: [String] = {
    let names = FileManager.default.subpaths(atPath: root.appending(path: "examples").path)
    let specs = FileManager.default.subpaths(atPath: root.appending(path: "specs").path)
    return ["trainyard.yaml"]
      + ((names ?? []).map { "examples/\($0)" } + (specs ?? []).map { "specs/\($0)" })
      .filter { $0.hasSuffix(".yaml") }.sorted()
  }()

  private static func file(_ path: String) throws -> SourceFile {
    SourceFile(path: path, bytes: Array(try Data(contentsOf: root.appending(path: path))))
  }

  private func formatted(_ file: SourceFile) throws -> SourceFile {
    SourceFile(path: file.path, text: try ManifestFormatter().formatted(file))
  }

  @Test(arguments: files)
  func `files of the project are formatted once`(_ path: String) throws {
    let once = try formatted(try Self.file(path))
    #expect(try formatted(once) == once)
  }

  @Test(arguments: [("trainyard.yaml", "specs"), ("examples/sweep/trainyard.yaml", "examples/sweep/specs")])
  func `formatted projects want the same`(_ project: String, _ folder: String) throws {
    let files = try Self.files.filter { $0.hasPrefix("\(folder)/") }.map(Self.file)
    #expect(!files.isEmpty)
    let project = try Self.file(project)
    let before = Manifests(.init(projectFile: project)) { _ in files }
    let formattedFiles = try files.map(formatted)
    let after = Manifests(.init(projectFile: try formatted(project))) { _ in formattedFiles }
    try expectSame(before, after)
  }

  @Test(
    arguments: FormattingFixture.all
      + InvalidManifestTests.all.map {
        FormattingFixture(name: $0.name, text: MarkedText($0.text).text)
      })
  func `formatted manifests say the same, or are as wrong`(_ fixture: FormattingFixture) throws {
    guard let text = try? ManifestFormatter().formatted(fixture.file) else {
      let loaded = Sample.load(fixture.text)
      #expect(
        loaded.diagnostics.contains { $0.rule.hasPrefix("yaml-") || $0.rule == "duplicate-key" }, "\(loaded.report)")
      return
    }
    let before = Sample.load(fixture.text)
    let after = Sample.load(text)
    #expect(before.diagnostics.map(\.rule).sorted() == after.diagnostics.map(\.rule).sorted(), "\(text)")
    if before.desired != nil { try expectSame(before, after) }
    #expect(try ManifestFormatter().formatted(SourceFile(path: "again.yaml", text: text)) == text)
  }

  private func expectSame(_ before: Manifests, _ after: Manifests) throws {
    let old = try #require(before.desired, "\(before.report)")
    let new = try #require(after.desired, "\(after.report)")
    #expect(withoutPlaces(old.configurations, old.jobs) == withoutPlaces(new.configurations, new.jobs))
    #expect(old.owner == new.owner)
  }

  /// All that is wanted, without the places where it is written.
  private func withoutPlaces(
    _ configurations: [DeclaredConfiguration], _ jobs: [DeclaredJob]
  ) -> [AnyHashable] {
    let nowhere = Origin(path: "nowhere", line: 1, column: 1)
    return configurations.map { configuration in
      var configuration = configuration
      configuration.origin = nowhere
      configuration.origins = FieldOrigins()
      return AnyHashable(configuration)
    }
      + jobs.map { job in
        var job = job
        job.origin = nowhere
        job.descriptionOrigin = nil
        for index in job.entries.indices {
          job.entries[index].origin = nowhere
          job.entries[index].origins = FieldOrigins()
        }
        return AnyHashable(job)
      }
  }
}
