public import ModelArtsAPI

extension ModelArtsClient {
  /// Creates a configuration. Sent once, never repeated.
  ///
  /// - Throws: ``ModelArtsError``; of kind `conflict` where a configuration of the name exists.
  public func createConfig(_ request: CreateConfigRequest) async throws {
    let check = FieldCheck(operation: .createConfig)
    try check.name(request.configName, "config_name")
    try check.description(request.description, "config_desc")
    try check.settings(request.config)
    try await pipeline.send(ServiceRequest(operation: .createConfig, path: .configs, body: request))
  }

  /// Reads a configuration with all its settings.
  ///
  /// - Throws: ``ModelArtsError``; of kind `notFound` where the configuration does not exist.
  public func config(_ name: String, kind: ConfigKind = .custom) async throws -> ConfigDetail {
    try FieldCheck(operation: .getConfig).segment(name, "config_name")
    return try await pipeline.send(
      ServiceRequest(
        operation: .getConfig, path: .config(name: name), query: [QueryItem("config_type", kind.rawValue)]),
      reading: ConfigDetail.self)
  }

  /// Replaces a configuration; what the request leaves out is gone afterwards.
  ///
  /// - Throws: ``ModelArtsError``; of kind `notFound` where the configuration does not exist.
  public func updateConfig(_ name: String, _ request: UpdateConfigRequest) async throws {
    let check = FieldCheck(operation: .updateConfig)
    try check.segment(name, "config_name")
    try check.description(request.description, "config_desc")
    try check.settings(request.config)
    try await pipeline.send(ServiceRequest(operation: .updateConfig, path: .config(name: name), body: request))
  }

  /// Deletes a configuration, for good.
  ///
  /// - Throws: ``ModelArtsError``; of kind `notFound` where the configuration does not exist.
  public func deleteConfig(_ name: String) async throws {
    try FieldCheck(operation: .deleteConfig).segment(name, "config_name")
    try await pipeline.send(ServiceRequest(operation: .deleteConfig, path: .config(name: name)))
  }
}
