internal import TrainyardDiagnostics

/// One test case: something that was checked, or a declared object.
struct JUnitCase: Sendable {
  /// Why a case did not pass.
  struct Blemish: Sendable {
    /// What the element is called: a `failure` is found, an `error` keeps from finding out, `skipped` was not tried.
    enum Kind: String, Sendable { case failure, error, skipped }

    var kind: Kind
    /// The stable name of what is wrong.
    var type: String
    var message: String
    /// More lines about it.
    var details: [String] = []
  }

  var name: String
  var blemishes: [Blemish] = []
  /// What is known about the object, line by line.
  var output: [String] = []

  init(_ name: String) {
    self.name = name
  }

  mutating func add(_ kind: Blemish.Kind, _ type: String, _ message: String, details: [String] = []) {
    blemishes.append(Blemish(kind: kind, type: type, message: message, details: details))
  }

  /// How the case counts; the worst of its blemishes decides, since a case counts once.
  var kind: Blemish.Kind? {
    let kinds = Set(blemishes.map(\.kind))
    return [.error, .failure, .skipped].first(where: kinds.contains)
  }

  /// The element, in a suite of a name.
  ///
  /// It has one mark at most, since readers differ in how they count a case with several.
  func element(in suite: String) -> XMLElement {
    let deciding = blemishes.filter { $0.kind == kind }
    let rest = blemishes.filter { $0.kind != kind }.map(\.message) + output
    let lines = rest.isEmpty ? [] : [XMLElement("system-out", text: rest.map(\.line).joined(separator: "\n"))]
    return XMLElement(
      "testcase", [("classname", suite), ("name", name.visible)],
      children: Self.mark(deciding).map { [$0] + lines } ?? lines)
  }

  /// What is wrong as one element: the first in its attributes, all of several in its text.
  private static func mark(_ blemishes: [Blemish]) -> XMLElement? {
    guard let first = blemishes.first else { return nil }
    let more = blemishes.count > 1 ? " (and \(blemishes.count - 1) more)" : ""
    let text = blemishes.flatMap { (blemishes.count > 1 ? [$0.message] : []) + $0.details }
    return XMLElement(
      first.kind.rawValue, [("type", first.type), ("message", first.message.line + more)],
      text: text.isEmpty ? nil : text.map(\.line).joined(separator: "\n"))
  }
}

extension String {
  /// The text as one line of bounded length.
  fileprivate var line: String { visible.clipped(to: 2000) }
}
