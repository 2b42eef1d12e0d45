import Foundation
import Testing
import TrainyardDiagnostics

/// A file of the folder `Goldens/fmt`; beside `NAME.yaml` stands what becomes of it, `NAME.formatted.yaml`.
struct FormattingFixture: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String

  var testDescription: String { name }
  var file: SourceFile { SourceFile(path: "\(name).yaml", text: text) }
  var golden: String { "fmt/\(name).formatted.yaml" }

  /// The folder of the test target.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  /// All fixtures in the order of their names.
  static let all: [FormattingFixture] = {
    let fixtures = folder.appending(path: "Goldens/fmt")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: fixtures.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(".formatted.yaml") }.sorted().compactMap { name in
      (try? Data(contentsOf: fixtures.appending(path: name))).map {
        FormattingFixture(name: String(name.dropLast(".yaml".count)), text: String(decoding: $0, as: UTF8.self))
      }
    }
  }()
}
