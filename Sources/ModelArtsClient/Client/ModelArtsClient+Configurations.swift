public import ModelArtsAPI

extension ModelArtsClient {
  /// Creates a configuration. Sent once, never repeated.
  ///
  /// `POST /training-job-configs`, in all editions. A configuration starts nothing and no run refers to it.
  ///
  /// - Parameter request: The name, 1 to 64 letters, digits, `_` and `-` (20 in the 2019 edition and the Python SDK), a
  ///   description of at most 256 characters, and the settings.
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
  /// `GET /training-job-configs/{config_name}`, in all editions; the Python SDK reference lists fewer fields.
  ///
  /// - Parameters:
  ///   - name: The name of the configuration.
  ///   - kind: Whether it is one's own or a sample of the service.
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
  /// `PUT /training-job-configs/{config_name}`, in all editions; none documents a partial update. Repeated where it fails
  /// for a passing reason.
  ///
  /// - Parameters:
  ///   - name: The name of the configuration.
  ///   - request: The description of at most 256 characters, and the settings in full.
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
  /// `DELETE /training-job-configs/{config_name}`, the same in all editions. Repeated where it fails for a passing reason.
  ///
  /// - Parameter name: The name of the configuration.
  /// - Throws: ``ModelArtsError``; of kind `notFound` where the configuration does not exist.
  public func deleteConfig(_ name: String) async throws {
    try FieldCheck(operation: .deleteConfig).segment(name, "config_name")
    try await pipeline.send(ServiceRequest(operation: .deleteConfig, path: .config(name: name)))
  }
}
