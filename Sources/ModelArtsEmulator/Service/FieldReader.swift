internal import ModelArtsAPI

/// A JSON object of a request, read strictly: a value of another type than documented is refused, never converted.
struct FieldReader {
  let object: JSONObject
  /// Where the object is, for messages: empty or `config.` and the like.
  let path: String

  init(_ object: JSONObject, path: String = "") {
    self.object = object
    self.path = path
  }

  /// Reads the body of a request.
  ///
  /// - Throws: ``ServiceFailure`` where it is not one JSON object.
  init(parsing body: [UInt8]) throws {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: body)
    } catch {
      throw ServiceFailure.malformedBody(error)
    }
    guard let object = value.object else { throw ServiceFailure.parameter("The body must be a JSON object.") }
    self.init(object)
  }

  /// The failure for a field of the wrong type or range.
  func invalid(_ key: String, _ expectation: String) -> ServiceFailure {
    .parameter("\(path)\(key) must be \(expectation).")
  }

  /// The value of a key; nil for an absent or null one, which the service uses alike.
  private func value(_ key: String) -> JSONValue? {
    guard let value = object[key], value != .null else { return nil }
    return value
  }

  /// A string; nil for an absent, null or empty one.
  ///
  /// A NUL character is refused, since a store that ends texts at one could not give the text back.
  func string(_ key: String) throws -> String? {
    guard let value = value(key) else { return nil }
    guard case .string(let text) = value else { throw invalid(key, "a string") }
    guard !text.utf8.contains(0) else { throw invalid(key, "a string without NUL characters") }
    return text.isEmpty ? nil : text
  }

  /// A string that has to be there and not empty.
  func requiredString(_ key: String) throws -> String {
    guard let text = try string(key) else { throw missing(key) }
    return text
  }

  /// A string of limited length, empty where it is absent.
  func string(_ key: String, maximumLength: Int) throws -> String {
    let text = try string(key) ?? ""
    guard text.unicodeScalars.count <= maximumLength else {
      throw invalid(key, "at most \(maximumLength) characters long")
    }
    return text
  }

  /// An integer that is written as one.
  func integer(_ key: String) throws -> Int64? {
    guard let value = value(key) else { return nil }
    guard case .number(let text) = value, let number = Int64(text) else { throw invalid(key, "an integer") }
    return number
  }

  /// A boolean.
  func boolean(_ key: String) throws -> Bool? {
    guard let value = value(key) else { return nil }
    guard case .bool(let flag) = value else { throw invalid(key, "true or false") }
    return flag
  }

  /// An object.
  func object(_ key: String) throws -> FieldReader? {
    guard let value = value(key) else { return nil }
    guard let object = value.object else { throw invalid(key, "an object") }
    return FieldReader(object, path: "\(path)\(key).")
  }

  /// An object that has to be there.
  func requiredObject(_ key: String) throws -> FieldReader {
    guard let object = try object(key) else { throw missing(key) }
    return object
  }

  /// The objects of an array; nil where it is absent.
  func objects(_ key: String) throws -> [FieldReader]? {
    guard let value = value(key) else { return nil }
    guard case .array(let elements) = value else { throw invalid(key, "an array") }
    return try elements.enumerated().map { index, element in
      guard let object = element.object else { throw invalid(key, "an array of objects") }
      return FieldReader(object, path: "\(path)\(key)[\(index)].")
    }
  }

  /// The failure for a field that has to be there.
  func missing(_ key: String) -> ServiceFailure { .parameter("\(path)\(key) is required.") }
}
