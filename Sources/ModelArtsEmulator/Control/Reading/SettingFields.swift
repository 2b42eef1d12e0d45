internal import ModelArtsAPI

/// One object of settings, read strictly: everything that is wrong is collected, with its place.
struct SettingFields {
  let object: JSONObject
  /// Where the object is; empty for the outermost.
  let path: String
  /// What the object is, for messages.
  let what: String

  /// Reads an object, or notes that the value is none.
  ///
  /// - Parameter keys: The keys that it takes; nil where its keys are names.
  init?(_ value: JSONValue, at path: String, _ what: String, keys: [String]?, _ problems: inout SettingProblems) {
    guard let object = value.object else {
      problems.add(.type, "\(what) must be an object, not \(value.kindName)", at: path)
      return nil
    }
    self.object = object
    self.path = path
    self.what = what
    guard let keys else { return }
    for key in object.members.map(\.key) where !keys.contains(key) {
      problems.add(
        .unknownKey, "\(what) has no key '\(key)'", at: place(of: key), part: .key,
        hint: WordGuess.hint(for: key, in: keys))
    }
  }

  /// The place of a key.
  func place(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// The value of a key; nil for an absent or null one.
  subscript(key: String) -> JSONValue? {
    guard let value = object[key], value != .null else { return nil }
    return value
  }

  func has(_ key: String) -> Bool { self[key] != nil }

  /// The value of a key that has to be there.
  func required(_ key: String, hint: String? = nil, _ problems: inout SettingProblems) -> JSONValue? {
    if let value = self[key] { return value }
    problems.add(.required, "\(what) needs '\(key)'", at: path, hint: hint)
    return nil
  }

  func wrongType(_ key: String, _ expectation: String, hint: String? = nil, _ problems: inout SettingProblems) {
    let found = object[key]?.kindName ?? "nothing"
    problems.add(.type, "'\(key)' must be \(expectation), not \(found)", at: place(of: key), hint: hint)
  }
}
