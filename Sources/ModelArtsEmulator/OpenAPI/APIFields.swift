internal import ModelArtsAPI

/// The members of an object in the OpenAPI document, in their order.
struct APIFields: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  struct Member: Sendable, Hashable {
    var name: String
    var schema: APISchema
  }

  var members: [Member]

  init(dictionaryLiteral elements: (String, APISchema)...) {
    members = elements.map { Member(name: $0.0, schema: $0.1) }
  }

  /// Members that all have the same schema.
  init(_ names: [String], _ schema: APISchema) {
    members = names.map { Member(name: $0, schema: schema) }
  }

  static func + (left: APIFields, right: APIFields) -> APIFields {
    var sum = left
    sum.members += right.members
    return sum
  }

  var json: JSONObject {
    JSONObject(members.map { JSONObject.Member(key: $0.name, value: .object($0.schema.json)) })
  }
}
