internal import ModelArtsAPI

extension FaultRule {
  /// The keys that every rule takes, whatever its effect.
  static let commonKeys = ["effect", "endpoint", "method", "path", "first", "nth", "every", "probability", "seed"]

  private static let allKeys =
    commonKeys + EffectName.allCases.flatMap(\.keys).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }

  /// Reads a rule.
  ///
  /// - Parameters:
  ///   - value: An object with an `effect`.
  ///   - path: Its place.
  ///   - seed: The seed of a rule that has none.
  /// - Returns: Nil where something is wrong, which is noted.
  init?(reading value: JSONValue, at path: String, seed: UInt64, _ problems: inout SettingProblems) {
    let before = problems.all.count
    guard let fields = SettingFields(value, at: path, "a rule", keys: Self.allKeys, &problems) else { return nil }
    let name: EffectName? = fields.choice("effect", &problems)
    if !fields.has("effect") {
      let names = EffectName.allCases.map(\.rawValue).joined(separator: ", ")
      problems.add(.required, "a rule needs 'effect'", at: path, hint: "known are \(names)")
    }
    let ownSeed = fields.seed(&problems) ?? seed
    let effect = name.flatMap { FaultEffectReader(name: $0, fields: fields).effect(&problems) }
    let moment: Moment? = fields.choice("moment", &problems)
    let endpoint: ServiceEndpoint? = fields.choice("endpoint", &problems)
    let method = fields.method(of: endpoint, &problems)
    let pattern = fields.pathPattern(&problems)
    let occurrence = fields.occurrence(seed: ownSeed, &problems)
    guard let effect, problems.all.count == before else { return nil }
    self.init(
      effect, at: moment ?? .beforeWork, endpoint: endpoint, method: method, path: pattern, occurrence: occurrence,
      seed: ownSeed)
  }

  /// Reads the rules of an object with `rules` and a `seed` for those that have none.
  static func list(in fields: SettingFields, _ problems: inout SettingProblems) -> [FaultRule] {
    let seed = fields.seed(&problems) ?? 0
    let elements = fields.elements("rules", &problems) ?? []
    // Each rule is given another seed, so that two of the same probability do not hit the same requests.
    return elements.enumerated().compactMap { index, element in
      FaultRule(reading: element.value, at: element.path, seed: seed &+ UInt64(index), &problems)
    }
  }
}

extension SettingFields {
  private static let methods = ["GET", "POST", "PUT", "DELETE"]

  fileprivate func method(of endpoint: ServiceEndpoint?, _ problems: inout SettingProblems) -> String? {
    guard let method = string("method", &problems) else { return nil }
    guard Self.methods.contains(method) else {
      problems.add(
        .choice, "there is no method '\(method)'", at: place(of: "method"),
        hint: WordGuess.hint(for: method, in: Self.methods))
      return nil
    }
    if let endpoint, endpoint.method != method {
      problems.add(
        .exclusive, "\(endpoint.rawValue) is called with \(endpoint.method), never with \(method)",
        at: place(of: "method"), hint: "leave out 'method'")
    }
    return method
  }

  fileprivate func pathPattern(_ problems: inout SettingProblems) -> String {
    guard let pattern = string("path", &problems) else { return "*" }
    // Anything else would never match, and nobody would notice.
    if pattern.hasPrefix("/") || pattern.hasPrefix("*") { return pattern }
    problems.add(
      .type, "'path' must begin with '/' or '*', as in '*/training-jobs/*'", at: place(of: "path"),
      hint: "write '*/\(pattern)'")
    return pattern
  }

  fileprivate func occurrence(seed: UInt64, _ problems: inout SettingProblems) -> FaultRule.Occurrence {
    let present = ["first", "nth", "every", "probability"].filter(has)
    if present.count > 1 {
      problems.add(
        .exclusive, "'\(present[0])' and '\(present[1])' exclude each other", at: place(of: present[1]), part: .key,
        hint: "keep one of them")
    }
    if let count = integer("first", in: 1...Int.max, &problems) { return .first(count) }
    if let index = integer("nth", in: 1...Int.max, &problems) { return .nth(index) }
    if let step = integer("every", in: 1...Int.max, &problems) { return .everyNth(step) }
    return probability("probability", &problems).map { .random(probability: $0, seed: seed) } ?? .every
  }
}
