import FoundationEssentials
import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

/// The OpenAPI document against what the emulator serves, and the file of it against the program's own.
struct OpenAPITests {
  private let document = APIDocument(catalog: .standard).json

  private static let file = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "examples/emulator-api/openapi.json")

  /// The operations of the document as method and path.
  private var operations: [(method: String, path: String, operation: JSONValue)] {
    (document["paths"]?.object?.members ?? []).flatMap { path in
      (path.value.object?.members ?? []).map { ($0.key.uppercased(), path.key, $0.value) }
    }
  }

  @Test func `every route of the emulator is in the document`() {
    let described = Set(operations.map { "\($0.method) \($0.path)" })
    #expect(described == Set(ServiceEndpoint.allCases.map { "\($0.method) \($0.template)" }))
  }

  @Test func `every operation of the document leads to its endpoint`() throws {
    for (method, template, operation) in operations {
      let path = template.replacing(/\{[a-z_]+\}/, with: "1")
      let route = try #require(Route(method: method, path: path), "\(method) \(path)")
      #expect(operation["operationId"]?.text == route.endpoint.rawValue)
    }
  }

  @Test func `the file for readers is the document that is served`() throws {
    let text = document.indented() + "\n"
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: Self.file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: Self.file)
    }
    let kept = try String(decoding: Data(contentsOf: Self.file), as: UTF8.self)
    #expect(kept == text, "examples/emulator-api/openapi.json is outdated; RECORD=1 writes it")
  }

  @Test func `documented requests and answers have the form of the document`() throws {
    let check = SchemaCheck(document: document)
    for exchange in try Corpus.fixture("exchanges.json").elements ?? [] {
      let line = try #require(exchange["request"]?.text)
      let parts = line.split(separator: " ").map(String.init)
      let path = "/v1/p/" + (parts.last?.prefix { $0 != "?" } ?? "")
      let endpoint = try #require(Route(method: parts.first ?? "", path: path), "\(line)").endpoint
      let operation = document["paths"]?[endpoint.template]?[endpoint.method.lowercased()]
      let status = exchange["answer"]?["status"]?.text ?? ""
      let schema = try #require(operation?["responses"]?[status]?.json, "\(line) \(status)")
      let answer = exchange["answer"]?["body"] ?? .null
      #expect(check.problems(of: answer, against: schema).isEmpty, "\(line)")
      if status == "200", let body = exchange["body"] {
        let schema = try #require(operation?["requestBody"]?.json, "\(line)")
        #expect(check.problems(of: body, against: schema).isEmpty, "\(line)")
      }
    }
  }

  private static let forms: [(JSONValue, Bool)] = [
    (["kind": 1], false), (["kind": "b"], false), (["kind": "a", "more": 1], false), ([:], false),
    (["kind": "a"], true), (["kind": "a", "list": [1, .null]], true), (["kind": "a", "list": ["1"]], false),
    (["kind": "a", "list": [6]], false),
  ]

  @Test(arguments: forms)
  func `the check of forms finds what is wrong`(value: JSONValue, isRight: Bool) {
    let list = APISchema.array(of: APISchema.integer(0...5).orNull)
    let schema = APISchema.object(["kind": .choice(["a"]), "list": list], optional: ["list"])
    let found = SchemaCheck(document: document).problems(of: value, against: .object(schema.json))
    #expect(found.isEmpty == isRight, "\(found)")
  }

  @Test func `every reference leads somewhere`() throws {
    for reference in references(document) {
      let found = reference.dropFirst(2).split(separator: "/").reduce(document as JSONValue?) { $0?[String($1)] }
      #expect(found != nil, "\(reference)")
    }
  }

  private func references(_ value: JSONValue) -> [String] {
    switch value {
    case .array(let values): values.flatMap(references)
    case .object(let object):
      object.members.flatMap { member in
        member.key == "$ref" ? [member.value.text ?? ""] : references(member.value)
      }
    default: []
    }
  }
}

extension JSONValue {
  /// The schema of a body or an answer in JSON.
  fileprivate var json: JSONValue? { self["content"]?["application/json"]?["schema"] }

  /// The value over several lines, for files that people read.
  fileprivate func indented(by margin: String = "") -> String {
    let inner = margin + "  "
    switch self {
    case .array(let values) where values.contains { $0.isContainer }:
      return "[\n" + values.map { inner + $0.indented(by: inner) }.joined(separator: ",\n") + "\n\(margin)]"
    case .object(let object) where !object.members.isEmpty:
      let members = object.members.map { "\(inner)\(JSONValue.string($0.key)): \($0.value.indented(by: inner))" }
      return "{\n" + members.joined(separator: ",\n") + "\n\(margin)}"
    default:
      return description
    }
  }

  private var isContainer: Bool {
    switch self {
    case .array, .object: true
    default: false
    }
  }
}
