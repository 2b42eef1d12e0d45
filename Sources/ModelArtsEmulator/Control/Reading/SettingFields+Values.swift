internal import ModelArtsAPI

extension SettingFields {
  /// A text; in YAML a number may have been meant as one.
  func string(_ key: String, _ problems: inout SettingProblems) -> String? {
    guard let value = self[key] else { return nil }
    if case .string(let text) = value { return text }
    wrongType(key, "a text", hint: value.text.map { "write \"\($0)\"" }, &problems)
    return nil
  }

  /// An integer in a range.
  func integer(_ key: String, in range: ClosedRange<Int>, _ problems: inout SettingProblems) -> Int? {
    guard let value = self[key] else { return nil }
    guard case .number(let text) = value, let number = Int(text) else {
      wrongType(key, "an integer", &problems)
      return nil
    }
    guard range.contains(number) else {
      let bounds =
        range.upperBound == .max
        ? "at least \(range.lowerBound)" : "between \(range.lowerBound) and \(range.upperBound)"
      problems.add(.range, "'\(key)' must be \(bounds), not \(text)", at: place(of: key))
      return nil
    }
    return number
  }

  /// The share of something, from 0 to 1.
  func probability(_ key: String, _ problems: inout SettingProblems) -> Double? {
    guard let value = self[key] else { return nil }
    guard case .number(let text) = value, let number = Double(text) else {
      wrongType(key, "a number between 0 and 1", &problems)
      return nil
    }
    guard (0...1).contains(number) else {
      let hint = (1...100).contains(number) ? "write \(number / 100) for \(text) percent" : nil
      problems.add(.range, "'\(key)' must be between 0 and 1, not \(text)", at: place(of: key), hint: hint)
      return nil
    }
    return number
  }

  /// What random things begin with.
  func seed(_ problems: inout SettingProblems) -> UInt64? {
    integer("seed", in: 0...Int.max, &problems).map(UInt64.init)
  }

  func boolean(_ key: String, _ problems: inout SettingProblems) -> Bool? {
    guard let value = self[key] else { return nil }
    if case .bool(let flag) = value { return flag }
    wrongType(key, "true or false", &problems)
    return nil
  }

  /// A time with its unit.
  func duration(_ key: String, _ problems: inout SettingProblems) -> Duration? {
    guard let value = self[key] else { return nil }
    if case .string(let text) = value, let duration = DurationText.duration(text) { return duration }
    var hint: String?
    if case .number(let text) = value { hint = "write the unit: '\(text)s' or '\(text)ms'" }
    if case .string(let text) = value, DurationText.isTooLong(text) { hint = "a year is the longest" }
    wrongType(key, "a time such as 200ms, 5s, 2m or 1h", hint: hint, &problems)
    return nil
  }

  /// One of some words.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ problems: inout SettingProblems
  ) -> Choice? where Choice.RawValue == String {
    guard let text = string(key, &problems) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    problems.add(
      .choice, "there is no \(key) '\(text)'", at: place(of: key),
      hint: WordGuess.hint(for: text, in: Choice.allCases.map(\.rawValue)))
    return nil
  }

  /// The elements of a list with their places.
  func elements(_ key: String, _ problems: inout SettingProblems) -> [(value: JSONValue, path: String)]? {
    guard let value = self[key] else { return nil }
    guard case .array(let elements) = value else {
      wrongType(key, "a list", &problems)
      return nil
    }
    return elements.enumerated().map { ($1, "\(place(of: key))[\($0)]") }
  }
}
