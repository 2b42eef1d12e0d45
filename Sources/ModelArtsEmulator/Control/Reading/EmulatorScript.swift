internal import ModelArtsAPI

/// What a file tells an emulator to do: faults, quirks, how runs end, and limits of the service.
///
/// ```json
/// {
///   "seed": 7,
///   "rules": [
///     {"effect": "drop", "moment": "after", "endpoint": "createVersion", "nth": 1},
///     {"effect": "throttle", "retry_after": 1, "method": "GET", "probability": 0.1},
///     {"effect": "stale_lists", "duration": "3s"}
///   ],
///   "quirks": {"error_msg": true},
///   "runs": [{"job_name": "flowers*", "version": 2, "outcome": "FAILED"}],
///   "settings": {"job_quota": 20, "running": "30s", "capacity": {"modelarts.vm.cpu.2u": 4}}
/// }
/// ```
public struct EmulatorScript: Sendable {
  private static let keys = ["seed", "rules", "quirks", "runs", "settings"]

  /// The rules for faults, in the order in which they apply.
  public let faults: [FaultRule]
  /// The rules for runs that end otherwise.
  public let runRules: [RunRule]
  private let quirks: EmulatorQuirks?
  private let settings: ServiceSettings?

  /// Reads a script.
  ///
  /// - Parameters:
  ///   - json: One JSON object with any of `seed`, `rules`, `quirks`, `runs` and `settings`.
  ///   - catalog: The flavors that the script may name.
  /// - Throws: ``SettingsError`` with everything that is wrong, each problem with the path of its place.
  public init(json: String, catalog: Catalog = .standard) throws(SettingsError) {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: json)
    } catch {
      throw SettingsError(syntax: error)
    }
    self = try SettingProblems.collected { EmulatorScript(reading: value, catalog: catalog, &$0) }
  }

  private init(reading value: JSONValue, catalog: Catalog, _ problems: inout SettingProblems) {
    guard let fields = SettingFields(value, at: "", "the file", keys: Self.keys, &problems) else {
      (faults, runRules, quirks, settings) = ([], [], nil, nil)
      return
    }
    let timings = EmulatorConfiguration().timings
    faults = FaultRule.list(in: fields, &problems)
    quirks = fields["quirks"].flatMap { EmulatorQuirks(reading: $0, at: "quirks", &problems) }
    settings = fields["settings"].flatMap {
      ServiceSettings(reading: $0, at: "settings", catalog: catalog, defaults: timings, &problems)
    }
    runRules = RunRule.list(in: fields, key: "runs", defaults: settings?.timings ?? timings, &problems)
  }

  /// Puts the script on top of a configuration.
  public func apply(to configuration: inout EmulatorConfiguration) {
    configuration.faults += faults
    configuration.runRules += runRules
    configuration.quirks = quirks ?? configuration.quirks
    if let settings { configuration.take(settings) }
  }
}

extension RunRule {
  /// Reads the rules of a list.
  static func list(
    in fields: SettingFields, key: String, defaults: RunTimings, _ problems: inout SettingProblems
  ) -> [RunRule] {
    (fields.elements(key, &problems) ?? []).compactMap {
      RunRule(reading: $0.value, at: $0.path, defaults: defaults, &problems)
    }
  }
}

extension SettingsError {
  /// A text that is no JSON.
  init(syntax error: JSONSyntaxError) {
    problems = [SettingProblem(path: "", part: .value, rule: .type, message: String(describing: error), hint: nil)]
  }
}
