internal import ModelArtsAPI

/// Reads what a fault rule does.
struct FaultEffectReader {
  let name: EffectName
  let fields: SettingFields

  /// The effect; nil where something is missing or wrong, which is noted.
  func effect(_ problems: inout SettingProblems) -> FaultEffect? {
    rejectForeignKeys(&problems)
    switch name {
    case .delay: return delay(&problems)
    case .fail:
      return .fail(
        status: status(default: 500, &problems), code: code(&problems), message: message(&problems),
        retryAfter: retryAfter(&problems))
    case .failSoftly: return .failSoftly(code: code(&problems), message: message(&problems))
    case .throttle: return .throttle(retryAfter: retryAfter(&problems))
    case .badGateway: return .badGateway
    case .answer:
      return .answer(status: status(default: 200, &problems), text: fields.string("body", &problems) ?? "")
    case .garbage: return .garbage
    case .drop: return .dropConnection
    case .hang: return fields.duration("up_to", &problems).map { .hang(atMost: $0) } ?? .hang()
    case .truncate: return .truncate(afterBytes: fields.integer("bytes", in: 0...Int.max, &problems))
    case .staleLists: return requiredDuration(&problems).map { .staleLists(for: $0) }
    case .slowDeletes: return requiredDuration(&problems).map { .slowDeletes(by: $0) }
    default: return quirk(&problems).map { .quirk($0) }
    }
  }

  private func quirk(_ problems: inout SettingProblems) -> AnswerQuirk? {
    switch name {
    case .integersAsStrings: return .integersAsStrings
    case .numericParameters: return .numericParameterValues
    case .errorMsg: return .errorMsgKey
    case .failuresWith200: return .failuresWithStatus200
    case .oldestFirst: return .oldestVersionsFirst
    case .shuffle: return .shuffledLists
    case .repeatPages: return .repeatedPages
    case .shortPages:
      guard fields.required("size", &problems) != nil else { return nil }
      return fields.integer("size", in: 1...1000, &problems).map { .shortPages(of: $0) }
    default: return nil
    }
  }

  /// Notes keys that belong to other effects.
  private func rejectForeignKeys(_ problems: inout SettingProblems) {
    let others = EffectName.allCases
    for key in fields.object.members.map(\.key) where !(FaultRule.commonKeys + name.keys).contains(key) {
      let owners = others.filter { $0.keys.contains(key) }.map(\.rawValue)
      guard !owners.isEmpty else { continue }
      problems.add(
        .unknownKey, "the effect '\(name.rawValue)' has no key '\(key)'", at: fields.place(of: key), part: .key,
        hint: name.keys.isEmpty ? "it takes none of its own" : "it takes \(name.keys.joined(separator: ", "))")
    }
  }

  private func delay(_ problems: inout SettingProblems) -> FaultEffect? {
    guard let least = requiredDuration(&problems) else { return nil }
    guard let most = fields.duration("up_to", &problems) else { return .delay(least) }
    if most >= least { return .randomDelay(from: least, upTo: most) }
    problems.add(
      .range, "'up_to' must not be shorter than 'duration'", at: fields.place(of: "up_to"),
      hint: "write at least \(DurationText.text(least))")
    return nil
  }

  private func requiredDuration(_ problems: inout SettingProblems) -> Duration? {
    guard fields.has("duration") else {
      problems.add(
        .required, "the effect '\(name.rawValue)' needs 'duration'", at: fields.path, hint: "such as duration: 5s")
      return nil
    }
    return fields.duration("duration", &problems)
  }

  private func status(default status: Int, _ problems: inout SettingProblems) -> Int {
    fields.integer("status", in: 200...599, &problems) ?? status
  }

  private func code(_ problems: inout SettingProblems) -> ServiceCode {
    fields.string("code", &problems).map(ServiceCode.init(rawValue:)) ?? .internalError
  }

  private func message(_ problems: inout SettingProblems) -> String {
    fields.string("message", &problems) ?? "Internal error."
  }

  private func retryAfter(_ problems: inout SettingProblems) -> RetryAfter? {
    let form: RetryAfterForm? = fields.choice("retry_after_as", &problems)
    guard let seconds = fields.integer("retry_after", in: 0...86_400, &problems) else {
      if form != nil {
        problems.add(.required, "'retry_after_as' needs 'retry_after'", at: fields.place(of: "retry_after_as"))
      }
      return nil
    }
    return form == .date ? .date(secondsFromNow: seconds) : .seconds(seconds)
  }
}

/// How `Retry-After` is written.
private enum RetryAfterForm: String, CaseIterable {
  case seconds
  case date
}
