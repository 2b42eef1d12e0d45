internal import TrainyardDiagnostics

/// The test cases of one job, or of something else that belongs together.
struct JUnitSuite: Sendable {
  var name: String
  var properties: [(name: String, value: String)] = []
  private(set) var cases: [JUnitCase] = []
  private var indices: [String: Int] = [:]

  init(_ name: String) {
    self.name = name
  }

  /// Changes the case of a name, which is added where there is none.
  mutating func change(_ name: String, _ body: (inout JUnitCase) -> Void) {
    let index = indices[name] ?? cases.count
    if index == cases.count {
      indices[name] = index
      cases.append(JUnitCase(name))
    }
    body(&cases[index])
  }

  /// How many cases there are of a kind.
  func count(_ kind: JUnitCase.Blemish.Kind) -> Int { cases.count { $0.kind == kind } }

  var element: XMLElement {
    let name = name.visible
    let values = properties.map { XMLElement("property", [("name", $0.name), ("value", $0.value.visible)]) }
    return XMLElement(
      "testsuite",
      [
        ("name", name), ("tests", String(cases.count)), ("failures", String(count(.failure))),
        ("errors", String(count(.error))), ("skipped", String(count(.skipped))),
      ],
      children: (values.isEmpty ? [] : [XMLElement("properties", children: values)])
        + cases.map { $0.element(in: name) })
  }
}
