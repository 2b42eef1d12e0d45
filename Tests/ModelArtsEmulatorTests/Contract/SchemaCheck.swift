import ModelArtsAPI

@testable import ModelArtsEmulator

/// Checks values against JSON Schemas, as far as the OpenAPI document uses them.
struct SchemaCheck {
  /// The document that references lead into.
  let document: JSONValue

  /// What is wrong with a value, with the place of each problem; nothing for a value that fits.
  func problems(of value: JSONValue, against schema: JSONValue, at place: String = "") -> [String] {
    if let reference = schema["$ref"]?.text {
      var target: JSONValue? = document
      for part in reference.dropFirst(2).split(separator: "/") { target = target?[String(part)] }
      guard let target else { return ["\(place): \(reference) leads nowhere"] }
      return problems(of: value, against: target, at: place)
    }
    var found = composition(value, schema, place) + scalar(value, schema, place)
    if case .object(let object) = value { found += members(object, schema, place) }
    if case .array(let elements) = value, let items = schema["items"] {
      for (index, element) in elements.enumerated() {
        found += problems(of: element, against: items, at: "\(place)[\(index)]")
      }
    }
    return found
  }

  private func composition(_ value: JSONValue, _ schema: JSONValue, _ place: String) -> [String] {
    let all = (schema["allOf"]?.elements ?? []).flatMap { problems(of: value, against: $0, at: place) }
    guard let choices = schema["anyOf"]?.elements else { return all }
    let isChosen = choices.contains { problems(of: value, against: $0, at: place).isEmpty }
    return isChosen ? all : all + ["\(place): fits none of its forms: \(value)"]
  }

  private func scalar(_ value: JSONValue, _ schema: JSONValue, _ place: String) -> [String] {
    var found: [String] = []
    let types = schema["type"]?.elements?.compactMap(\.text)
    if let types, !types.contains(where: { has(value, type: $0) }) { found.append("\(place): \(value) is no \(types)") }
    if let constant = schema["const"], constant != value { found.append("\(place): \(value) is not \(constant)") }
    if case .array(let choices)? = schema["enum"], !choices.contains(value) { found.append("\(place): \(value)") }
    if case .string(let text) = value, let pattern = schema["pattern"]?.text {
      let isMatch = (try? Regex(pattern)).map { text.firstMatch(of: $0) != nil } ?? false
      if !isMatch { found.append("\(place): \(text) does not match \(pattern)") }
    }
    if case .number(let text) = value, let number = Int64(text) {
      if let lowest = schema["minimum"]?.integer, number < lowest { found.append("\(place): \(number) is too small") }
      if let highest = schema["maximum"]?.integer, number > highest { found.append("\(place): \(number) is too large") }
    }
    return found
  }

  private func has(_ value: JSONValue, type: String) -> Bool {
    switch (type, value) {
    case ("string", .string), ("boolean", .bool), ("null", .null), ("object", .object), ("array", .array): true
    case ("integer", .number(let text)): Int64(text) != nil
    default: false
    }
  }

  private func members(_ object: JSONObject, _ schema: JSONValue, _ place: String) -> [String] {
    let properties = schema["properties"]
    var found = (schema["required"]?.elements ?? []).compactMap(\.text)
      .filter { object[$0] == nil }.map { "\(place).\($0) is missing" }
    for member in object.members {
      if let property = properties?[member.key] {
        found += problems(of: member.value, against: property, at: "\(place).\(member.key)")
      } else if schema["additionalProperties"] == false {
        found.append("\(place).\(member.key) is not documented")
      }
    }
    return found
  }
}
