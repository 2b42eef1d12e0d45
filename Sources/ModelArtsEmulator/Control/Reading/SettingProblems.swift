internal import ModelArtsAPI

/// Collects what is wrong, so that everything is told at once.
struct SettingProblems {
  private(set) var all: [SettingProblem] = []

  mutating func add(
    _ rule: SettingProblem.Rule, _ message: String, at path: String, part: SettingProblem.Part = .value,
    hint: String? = nil
  ) {
    all.append(SettingProblem(path: path, part: part, rule: rule, message: message, hint: hint))
  }

  /// Reads something, and throws where anything was wrong with it.
  ///
  /// - Throws: ``SettingsError`` with all problems.
  static func collected<Result>(
    _ read: (inout SettingProblems) -> Result
  ) throws(SettingsError) -> Result {
    var problems = SettingProblems()
    let result = read(&problems)
    if problems.all.isEmpty { return result }
    throw SettingsError(problems: problems.all)
  }
}

extension JSONValue {
  /// What the value is, for messages.
  var kindName: String {
    switch self {
    case .null: "nothing"
    case .bool: "true or false"
    case .number(let text): "the number \(text)"
    case .string(let text): text.utf8.count <= 60 ? "the text '\(text)'" : "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
