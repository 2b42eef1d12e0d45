internal import ModelArtsAPI

/// How items of a kind are listed: as a table for people, as JSON for programs.
struct Listing<Item> {
  let columns: [Column<Item>]
  /// The item under the names of the API.
  let json: (Item) -> JSONValue

  func table(_ items: [Item], width: Int?) -> String {
    TextTable(columns, items).text(width: width)
  }

  func json(of items: [Item]) -> String {
    JSONText.of(.array(items.map(json)))
  }
}

extension JSONValue {
  /// An object without the members that have no value.
  static func members(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(JSONObject(members.filter { $0.value != .null }.map { JSONObject.Member(key: $0.key, value: $0.value) }))
  }
}
