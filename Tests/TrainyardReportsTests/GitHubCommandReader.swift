import Testing

/// A workflow command as the service's runner reads it from a line of a log, in both of its forms.
struct WorkflowCommand: Equatable {
  var name: String
  var properties: [String: String] = [:]
  var message: String

  /// Reads a line; nil where it is no command.
  init?(line: String) {
    let trimmed = String(line.drop(while: \.isWhitespace))
    if trimmed.utf8.starts(with: "::".utf8) {
      self.init(modern: trimmed)
    } else {
      self.init(old: line)
    }
  }

  /// `::name key=value,key=value::message` at the begin of a line.
  private init?(modern line: String) {
    let parts = line.dropFirst(2).split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let head = parts[0].split(separator: " ", maxSplits: 1)
    guard let name = head.first else { return nil }
    self.name = String(name)
    for pair in head.dropFirst().first?.split(separator: ",") ?? [] {
      let sides = pair.split(separator: "=", maxSplits: 1)
      guard sides.count == 2 else { continue }
      properties[String(sides[0])] = Self.unescaped(String(sides[1]))
    }
    message = Self.unescaped(String(parts[1]))
  }

  /// `##[name]message` anywhere in a line.
  private init?(old line: String) {
    guard let start = line.range(of: "##["), let end = line[start.upperBound...].firstIndex(of: "]") else { return nil }
    name = String(line[start.upperBound..<end])
    message = String(line[line.index(after: end)...])
  }

  private static func unescaped(_ text: String) -> String {
    [("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")].reduce(text) {
      $0.replacing($1.0, with: $1.1)
    }
  }
}

extension String {
  fileprivate func range(of other: String) -> Range<Index>? { firstRange(of: other) }
}

struct WorkflowCommandTests {
  @Test(arguments: ["::error::x", "  ::set-output name=a::b", "text ##[error]x", "##[group]x"])
  func `commands are recognised`(_ line: String) {
    #expect(WorkflowCommand(line: line) != nil)
  }

  @Test(arguments: ["text ::error::x", "\\::error::x", "#\\#[error]x", "a: b", ""])
  func `other lines are none`(_ line: String) {
    #expect(WorkflowCommand(line: line) == nil)
  }
}
