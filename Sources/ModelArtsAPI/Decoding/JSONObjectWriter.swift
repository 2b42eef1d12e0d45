/// Collects the members of a request, leaving out what is not set.
struct JSONObjectWriter {
  private(set) var object = JSONObject()

  mutating func add(_ key: String, _ value: JSONValue?) {
    if let value { object.append(key, value) }
  }

  mutating func add(_ key: String, _ text: String?) {
    add(key, text.map { JSONValue.string($0) })
  }

  mutating func add(_ key: String, _ number: (some BinaryInteger)?) {
    add(key, number.map { JSONValue.number(String($0)) })
  }

  mutating func add(_ key: String, _ list: [JSONValue]) {
    add(key, list.isEmpty ? nil : .array(list))
  }

  mutating func add(contentsOf other: JSONObject) {
    for member in other.members { object.append(member.key, member.value) }
  }
}
