/// The fields of one object of a response, read tolerantly (contract section 10, client column).
///
/// Null, absent, `""` and `[]` read alike; unknown fields are passed over; integers may be printed as strings or as
/// integral floats. A field that is there and cannot be read is named in the error with its path.
package struct JSONFields: Sendable {
  /// The object as it came.
  package let object: JSONObject
  private let document: String
  private let prefix: String

  /// Opens a document.
  ///
  /// - Parameters:
  ///   - json: The body.
  ///   - document: What the body is, for errors.
  /// - Throws: ``UnreadableBody`` unless the body is an object.
  package init(_ json: JSONValue, document: String) throws(UnreadableBody) {
    guard let object = json.object else {
      throw UnreadableBody(document: document, field: nil, reason: "is not a JSON object")
    }
    self.init(object: object, document: document, prefix: "")
  }

  private init(object: JSONObject, document: String, prefix: String) {
    self.object = object
    self.document = document
    self.prefix = prefix
  }

  private func failure(_ key: String, _ reason: String) -> UnreadableBody {
    UnreadableBody(document: document, field: prefix + key, reason: reason)
  }
}

extension JSONFields {
  /// The value as it came, nil for null and absent.
  package func raw(_ key: String) -> JSONValue? {
    guard let value = object[key], value != .null else { return nil }
    return value
  }

  /// The text of a string, number or boolean.
  package func text(_ key: String) throws(UnreadableBody) -> String? {
    guard let value = raw(key), value != .array([]) else { return nil }
    guard let text = value.text else { throw failure(key, "is not a text") }
    return text.isEmpty ? nil : text
  }

  /// The text under a key, or under the key of another edition.
  package func text(_ key: String, or other: String) throws(UnreadableBody) -> String? {
    if let text = try text(key) { return text }
    return try text(other)
  }

  /// The text of a field that must be there.
  package func requiredText(_ key: String) throws(UnreadableBody) -> String {
    guard let text = try text(key) else { throw failure(key, "is missing") }
    return text
  }

  /// An integer.
  package func integer(_ key: String) throws(UnreadableBody) -> Int64? {
    guard try text(key) != nil else { return nil }
    guard let integer = raw(key)?.integer else { throw failure(key, "is not an integer") }
    return integer
  }

  /// An integer that must be there.
  package func requiredInteger(_ key: String) throws(UnreadableBody) -> Int64 {
    guard let integer = try integer(key) else { throw failure(key, "is missing") }
    return integer
  }

  /// A number that fits `Int`, such as a count.
  package func count(_ key: String) throws(UnreadableBody) -> Int? {
    guard let integer = try integer(key) else { return nil }
    guard let count = Int(exactly: integer) else { throw failure(key, "is out of range") }
    return count
  }

  /// A boolean.
  package func boolean(_ key: String) throws(UnreadableBody) -> Bool? {
    guard try text(key) != nil else { return nil }
    guard let boolean = raw(key)?.boolean else { throw failure(key, "is not true or false") }
    return boolean
  }

  /// A job status; a code that no edition documents is kept.
  package func status(_ key: String) throws(UnreadableBody) -> JobStatus? {
    try count(key).map(JobStatus.init(rawValue:))
  }
}

extension JSONFields {
  /// The texts of a list; one text stands for a list of one.
  package func texts(_ key: String) throws(UnreadableBody) -> [String] {
    var result: [String] = []
    for (index, element) in elements(key).enumerated() {
      guard let text = element.text else { throw failure("\(key)[\(index)]", "is not a text") }
      if !text.isEmpty { result.append(text) }
    }
    return result
  }

  /// The objects of a list, each with its path.
  package func objects(_ key: String) throws(UnreadableBody) -> [JSONFields] {
    var result: [JSONFields] = []
    for (index, element) in elements(key).enumerated() {
      let path = "\(key)[\(index)]"
      guard let object = element.object else { throw failure(path, "is not an object") }
      result.append(JSONFields(object: object, document: document, prefix: prefix + path + "."))
    }
    return result
  }

  /// An object inside the object.
  package func fields(_ key: String) throws(UnreadableBody) -> JSONFields? {
    guard let value = raw(key), value != .string(""), value != .array([]) else { return nil }
    guard let object = value.object else { throw failure(key, "is not an object") }
    return JSONFields(object: object, document: document, prefix: prefix + key + ".")
  }

  private func elements(_ key: String) -> [JSONValue] {
    guard let value = raw(key), value != .string("") else { return [] }
    return value.elements ?? []
  }
}
