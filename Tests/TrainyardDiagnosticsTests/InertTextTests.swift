import Foundation
import Testing
import TrainyardDiagnostics

/// JSON that is printed in the log of a CI service, or on a terminal.
struct InertTextTests {
  private static let texts = [
    "plain", "##[error]x", "a ##vso[task.setvariable]b", "###teamcity[x]", "## heading", "#", "\u{9B}31m", "\u{7F}",
    "left \u{202E} right", "\u{2028}", "\\##[x]", "größe 量 \u{1F600}", "::error::x",
  ]

  @Test(arguments: texts)
  func `JSON says the same and steers nothing`(_ text: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted]
    let json = String(decoding: try encoder.encode([text: [text]]), as: UTF8.self).inertJSON
    #expect(try JSONDecoder().decode([String: [String]].self, from: Data(json.utf8)) == [text: [text]])
    for line in json.split(separator: "\n") {
      #expect(!line.drop { $0 == " " }.hasPrefix("::"))
      // What needs no care in a text of one line needs none here.
      #expect(String(line).visible == line)
    }
  }
}
