internal import ModelArtsAPI

/// The metadata service of a virtual machine, which hands out temporary keys of the agency that is bound to the machine
/// (authentication page, section 6).
///
/// It is asked only where somebody wants it: outside of the cloud the address may belong to anybody.
struct MetadataService: Sendable {
  private static let tokenLifetime = "21600"
  /// It answers at once or not at all.
  private static let timeout = Duration.seconds(3)

  let transport: any HTTPTransport
  let time: TimeSource

  /// Reads the temporary keys of this machine.
  ///
  /// - Throws: ``ModelArtsError`` of kind `configuration` where there is no metadata service or no agency.
  func keys() async throws -> TemporaryKeys {
    var headers = HeaderFields()
    headers["X-Metadata-Token"] = try await token()
    let response = try await send(.get, "/openstack/latest/securitykey", headers)
    guard response.status == 200 else {
      throw ModelArtsError.configuration(
        "the metadata service has no keys for this machine (HTTP \(response.status))",
        hint: "bind an agency to the machine")
    }
    let document = (try? JSONValue(parsing: response.body))?.object?["credential"]?.object
    guard let accessKey = document?["access"]?.nonEmptyText, let secretKey = document?["secret"]?.nonEmptyText,
      let securityToken = document?["securitytoken"]?.nonEmptyText
    else { throw ModelArtsError.configuration("the metadata service sent no keys") }
    let keys = AccessKeyCredentials(
      accessKey: accessKey, secretKey: Secret(secretKey), securityToken: Secret(securityToken))
    return TemporaryKeys(
      keys: keys, receivedAt: time.epochSeconds(),
      expiry: document?["expires_at"]?.nonEmptyText.flatMap { CivilDate(iso8601: $0) }?.epochSeconds)
  }

  /// A token that newer machines ask for; nil where the machine knows none.
  private func token() async throws -> String? {
    let response = try await send(
      .put, "/meta-data/latest/api/token", ["X-Metadata-Token-Ttl-Seconds": Self.tokenLifetime])
    switch response.status {
    case 200: return String(decoding: response.body, as: UTF8.self)
    case 404, 405, 503: return nil
    default:
      throw ModelArtsError.configuration("the metadata service refuses a token (HTTP \(response.status))")
    }
  }

  private func send(
    _ method: RequestMethod, _ path: String, _ headers: HeaderFields
  ) async throws -> TransportResponse {
    do {
      return try await transport.send(
        TransportRequest(method: method, url: .metadata, path: path, headers: headers, timeout: Self.timeout))
    } catch let failure as TransportFailure {
      throw ModelArtsError.configuration(
        "there is no metadata service: \(failure.reason)", hint: "it exists on machines of the cloud only")
    }
  }
}
