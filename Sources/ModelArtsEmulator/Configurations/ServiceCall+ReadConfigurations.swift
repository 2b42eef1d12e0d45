internal import GRDB
internal import ModelArtsAPI

extension ServiceCall {
  /// Endpoint 15: lists configurations, with little more than their names.
  func listConfigurations() throws -> JSONObject {
    let page = try query.page()
    let key = try query.choice("sortBy", default: ConfigurationSortKey.name)
    let order = try query.choice("order", default: SortOrder.desc)
    let kind = try query.choice("config_type", default: ConfigurationKind.custom)
    let search = try query.text("search_content", maximumLength: 64) ?? ""
    if kind == .sample {
      if key == .createTime { throw ServiceFailure.parameter("Samples cannot be sorted by create_time.") }
      return ["config_total_count": 0, "configs": []]
    }
    let isLate = policy.listLag > .zero
    let table = isLate ? DeletedConfigurations.table : "configurations"
    let arguments = (isLate ? DeletedConfigurations.arguments(at: listTime) : []) + [search]
    let total =
      try Int.fetchOne(db, cached: "SELECT count(*) FROM \(table) WHERE instr(name, ?)", arguments: arguments) ?? 0
    let range = page.range(of: total, quirks: policy.quirks)
    let records = try ConfigurationRecord.fetchAll(
      db,
      cached: """
        SELECT * FROM \(table) WHERE instr(name, ?)
        ORDER BY \(key.column) \(order.rawValue), name \(order.rawValue) LIMIT ? OFFSET ?
        """,
      arguments: arguments + [range.count, range.lowerBound])
    return ["config_total_count": JSONValue(total), "configs": .array(records.map(listed))]
  }

  /// Endpoint 16: one configuration.
  func getConfiguration() throws -> JSONObject {
    let kind = try query.choice("config_type", default: ConfigurationKind.custom)
    guard kind == .custom else { throw ServiceFailure.noResource }
    let record = try configuration()
    let document = SettingsDocument(settings: record.settings, policy: policy)
    let head: JSONObject = [
      "config_name": .string(record.name), "config_desc": .string(record.description),
      "create_time": JSONValue(record.createTime), "spec_code": JSONValue(document.flavor?.code),
    ]
    return head + document.engineFields + document.programFields + document.inputFields + document.placementFields
  }

  private func listed(_ record: ConfigurationRecord) -> JSONValue {
    let document = SettingsDocument(settings: record.settings, policy: policy)
    let head: JSONObject = [
      "config_name": .string(record.name), "config_desc": .string(record.description),
      "create_time": JSONValue(record.createTime),
    ]
    let image: JSONObject = [
      "user_image_url": JSONValue(record.settings.imageURL), "user_command": JSONValue(record.settings.command),
    ]
    return .object(head + document.engineFields + image)
  }
}
