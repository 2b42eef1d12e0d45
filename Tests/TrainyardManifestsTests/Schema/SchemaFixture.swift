import Foundation
import TrainyardDiagnostics
import TrainyardManifests

/// A manifest, several of them, or a project file, that is right or wrong in one way; its name says which.
///
/// `scripts/check-schema` lets the JSON Schemas judge the same files.
struct SchemaFixture: Sendable, CustomStringConvertible {
  var name: String
  var text: String

  static let valid = all(in: "valid")
  /// Wrong in ways that a schema can express.
  static let invalid = all(in: "invalid")
  /// Wrong in ways that no schema can express: other objects, substituted values, several layers.
  static let beyondSchema = all(in: "invalid/beyond-schema")

  private static func all(in folder: String) -> [SchemaFixture] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/\(folder)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { name in
      (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)).map {
        SchemaFixture(name: name, text: $0)
      }
    }
  }

  /// The fixture as the program reads it: in a project, or as one with a manifest in it.
  var loaded: Manifests {
    guard text.contains("kind: Project\n") else { return Sample.load(text) }
    return Sample.load(Sample.job(), project: text, environmentName: text.contains("prod:") ? "prod" : nil)
  }

  var description: String { name }
}
