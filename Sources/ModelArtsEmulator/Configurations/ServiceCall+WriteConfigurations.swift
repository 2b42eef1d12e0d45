internal import GRDB
internal import ModelArtsAPI

extension ServiceCall {
  /// Endpoint 14: saves a new configuration.
  func createConfiguration() throws -> JSONObject {
    let fields = try object()
    let name = try ObjectName.checked(try fields.requiredString("config_name"))
    let (description, settings) = try configurationContent(fields)
    let taken = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM configurations WHERE name = ?)", arguments: [name])
    if taken == true { throw ServiceFailure.configurationExists(name) }
    try db.execute(
      sql: "INSERT INTO configurations (name, description, create_time, settings) VALUES (?, ?, ?, ?)",
      arguments: [name, description, now, settings])
    return [:]
  }

  /// Endpoint 17: replaces a configuration as a whole (contract section 10, row 28).
  func updateConfiguration() throws -> JSONObject {
    let record = try configuration()
    let (description, settings) = try configurationContent(try object())
    try db.execute(
      sql: "UPDATE configurations SET description = ?, settings = ? WHERE name = ?",
      arguments: [description, settings, record.name])
    return [:]
  }

  /// Endpoint 18: deletes a configuration at once.
  func deleteConfiguration() throws -> JSONObject {
    let record = try configuration()
    if policy.retention > .zero { try DeletedConfigurations.keep(record.name, goneAt: now, in: db) }
    try db.execute(sql: "DELETE FROM configurations WHERE name = ?", arguments: [record.name])
    return [:]
  }

  /// The configuration that the path names.
  func configuration() throws -> ConfigurationRecord {
    let name = route["config_name"]
    // No name of any object; the store would take it for the part before a NUL character.
    guard (try? ObjectName.checked(name)) != nil else { throw ServiceFailure.noResource }
    let record = try ConfigurationRecord.fetchOne(
      db, sql: "SELECT * FROM configurations WHERE name = ?", arguments: [name])
    guard let record else { throw ServiceFailure.noResource }
    return record
  }

  private func configurationContent(_ fields: FieldReader) throws -> (String, TrainingSettings) {
    let description = try fields.string("config_desc", maximumLength: 256)
    let reader = TrainingSettingsReader(fields: fields, purpose: .configuration, policy: policy)
    return (description, try reader.settings())
  }
}
