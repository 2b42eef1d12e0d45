internal import ModelArtsAPI

/// Limits and times of the service that change while it runs; nil for what stays as it is.
struct ServiceSettings: Sendable, Hashable {
  static let keys =
    ["job_quota", "deletion_delay", "accepts_spec_with_pool", "workspaces", "capacity", "sold_out"] + RunTimings.keys

  var jobQuota: Int?
  var deletionDelay: Duration?
  var acceptsSpecWithPool: Bool?
  var workspaces: Set<String>?
  var timings: RunTimings?
  /// Flavors that are offered otherwise: the number of their nodes (nil for no limit) and whether they are sold out.
  var capacity: [String: Int?] = [:]
  var soldOut: [String: Bool] = [:]

  /// Reads settings.
  ///
  /// - Parameters:
  ///   - catalog: The flavors that may be named.
  ///   - defaults: How long the states last that are not named.
  init?(
    reading value: JSONValue, at path: String, catalog: Catalog, defaults: RunTimings, _ problems: inout SettingProblems
  ) {
    guard let fields = SettingFields(value, at: path, "'settings'", keys: Self.keys, &problems) else { return nil }
    jobQuota = fields.integer("job_quota", in: 0...1_000_000, &problems)
    deletionDelay = fields.duration("deletion_delay", &problems)
    acceptsSpecWithPool = fields.boolean("accepts_spec_with_pool", &problems)
    workspaces = fields.names("workspaces", &problems)
    timings = RunTimings(reading: fields, defaults: defaults, &problems)
    if let flavors = fields.flavors("capacity", catalog, &problems) {
      for code in flavors.object.members.map(\.key) {
        capacity.updateValue(flavors.integer(code, in: 0...1_000_000, &problems), forKey: code)
      }
    }
    if let flavors = fields.flavors("sold_out", catalog, &problems) {
      for code in flavors.object.members.map(\.key) { soldOut[code] = flavors.boolean(code, &problems) }
    }
  }

  /// The offer with the flavors as they are now.
  func applied(to catalog: Catalog) -> Catalog {
    var catalog = catalog
    for index in catalog.flavors.indices {
      let code = catalog.flavors[index].code
      if let nodes = capacity[code] { catalog.flavors[index].capacity = nodes }
      if let isSoldOut = soldOut[code] { catalog.flavors[index].isSoldOut = isSoldOut }
    }
    return catalog
  }

  /// Whether the offer changes.
  var changesCatalog: Bool { !capacity.isEmpty || !soldOut.isEmpty }
}

extension SettingFields {
  /// A list of texts.
  fileprivate func names(_ key: String, _ problems: inout SettingProblems) -> Set<String>? {
    guard let elements = elements(key, &problems) else { return nil }
    var names: Set<String> = []
    for (value, path) in elements {
      if case .string(let name) = value {
        names.insert(name)
      } else {
        problems.add(
          .type, "a name must be a text, not \(value.kindName)", at: path, hint: value.text.map { "write \"\($0)\"" })
      }
    }
    return names
  }

  /// An object whose keys are the codes of flavors.
  fileprivate func flavors(
    _ key: String, _ catalog: Catalog, _ problems: inout SettingProblems
  ) -> SettingFields? {
    guard let value = self[key],
      let fields = SettingFields(value, at: place(of: key), "'\(key)'", keys: nil, &problems)
    else { return nil }
    let known = catalog.flavors.map(\.code)
    for code in fields.object.members.map(\.key) where !known.contains(code) {
      problems.add(
        .choice, "there is no flavor '\(code)'", at: fields.place(of: code), part: .key,
        hint: WordGuess.hint(for: code, in: known))
    }
    return fields
  }
}
