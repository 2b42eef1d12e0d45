internal import ModelArtsAPI

extension FaultRule {
  /// The rule as a file has it.
  var json: JSONValue {
    var object: JSONObject = ["effect": .string(effect.name.rawValue)]
    for member in effect.settings.members { object[member.key] = member.value }
    if effect.name.keys.contains("moment") { object["moment"] = .string(moment.rawValue) }
    object["endpoint"] = endpoint.map { .string($0.rawValue) }
    object["method"] = method.map { .string($0) }
    if path != "*" { object["path"] = .string(path) }
    var seed = seed
    switch occurrence {
    case .every: break
    case .first(let count): object["first"] = JSONValue(count)
    case .nth(let index): object["nth"] = JSONValue(index)
    case .everyNth(let step): object["every"] = JSONValue(step)
    case .random(let probability, let value):
      object["probability"] = .number(String(probability))
      seed = value
    }
    if seed != 0 { object["seed"] = JSONValue(seed) }
    return .object(object)
  }
}

extension FaultEffect {
  /// The name of the effect.
  var name: EffectName {
    switch self {
    case .delay, .randomDelay: .delay
    case .fail: .fail
    case .failSoftly: .failSoftly
    case .answer: .answer
    case .garbage: .garbage
    case .dropConnection: .drop
    case .hang: .hang
    case .truncate: .truncate
    case .quirk(let quirk): quirk.name
    case .staleLists: .staleLists
    case .slowDeletes: .slowDeletes
    }
  }

  /// What the effect adds to its name.
  fileprivate var settings: JSONObject {
    switch self {
    case .delay(let duration), .staleLists(let duration), .slowDeletes(let duration): ["duration": text(duration)]
    case .randomDelay(let least, let most): ["duration": text(least), "up_to": text(most)]
    case .fail(let status, let code, let message, let retryAfter):
      ["status": JSONValue(status), "code": .string(code.rawValue), "message": .string(message)]
        + (retryAfter?.settings ?? [:])
    case .failSoftly(let code, let message): ["code": .string(code.rawValue), "message": .string(message)]
    case .answer(let status, let text): ["status": JSONValue(status), "body": .string(text)]
    case .hang(let limit): ["up_to": text(limit)]
    case .truncate(let bytes?): ["bytes": JSONValue(bytes)]
    case .quirk(.shortPages(let size)): ["size": JSONValue(size)]
    case .garbage, .dropConnection, .truncate, .quirk: [:]
    }
  }

  private func text(_ duration: Duration) -> JSONValue { .string(DurationText.text(duration)) }
}

extension AnswerQuirk {
  fileprivate var name: EffectName {
    switch self {
    case .integersAsStrings: .integersAsStrings
    case .numericParameterValues: .numericParameters
    case .errorMsgKey: .errorMsg
    case .failuresWithStatus200: .failuresWith200
    case .oldestVersionsFirst: .oldestFirst
    case .shuffledLists: .shuffle
    case .repeatedPages: .repeatPages
    case .shortPages: .shortPages
    }
  }
}

extension RetryAfter {
  fileprivate var settings: JSONObject {
    switch self {
    case .seconds(let seconds): ["retry_after": JSONValue(seconds)]
    case .date(let seconds): ["retry_after": JSONValue(seconds), "retry_after_as": "date"]
    }
  }
}
