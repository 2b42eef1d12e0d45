internal import ModelArtsAPI

extension EmulatorQuirks {
  private static let keys = [
    "integers_as_strings", "numeric_parameters", "error_msg", "failures_with_200", "repeat_pages", "short_pages",
    "version_order", "seed",
  ]

  /// Reads quirks; what is not named is off.
  init?(reading value: JSONValue, at path: String, _ problems: inout SettingProblems) {
    guard let fields = SettingFields(value, at: path, "'quirks'", keys: Self.keys, &problems) else { return nil }
    self.init(
      integersAsStrings: fields.boolean("integers_as_strings", &problems) ?? false,
      numericParameterValues: fields.boolean("numeric_parameters", &problems) ?? false,
      usesErrorMsgKey: fields.boolean("error_msg", &problems) ?? false,
      failsWithStatus200: fields.boolean("failures_with_200", &problems) ?? false,
      repeatsPages: fields.boolean("repeat_pages", &problems) ?? false,
      maximumPageSize: fields.integer("short_pages", in: 1...1000, &problems))
    let seed = fields.integer("seed", in: 0...Int.max, &problems) ?? 0
    let order: OrderName? = fields.choice("version_order", &problems)
    switch order {
    case .newestFirst, nil: break
    case .oldestFirst: versionOrder = .oldestFirst
    case .shuffled: versionOrder = .shuffled(seed: seed)
    }
  }

  /// The quirks as a file has them.
  var json: JSONValue {
    var object: JSONObject = [
      "integers_as_strings": .bool(integersAsStrings), "numeric_parameters": .bool(numericParameterValues),
      "error_msg": .bool(usesErrorMsgKey), "failures_with_200": .bool(failsWithStatus200),
      "repeat_pages": .bool(repeatsPages),
    ]
    object["short_pages"] = maximumPageSize.map { JSONValue($0) }
    switch versionOrder {
    case .newestFirst: object["version_order"] = .string(OrderName.newestFirst.rawValue)
    case .oldestFirst: object["version_order"] = .string(OrderName.oldestFirst.rawValue)
    case .shuffled(let seed):
      object["version_order"] = .string(OrderName.shuffled.rawValue)
      object["seed"] = JSONValue(seed)
    }
    return .object(object)
  }

  private enum OrderName: String, CaseIterable {
    case newestFirst = "newest_first"
    case oldestFirst = "oldest_first"
    case shuffled
  }
}
