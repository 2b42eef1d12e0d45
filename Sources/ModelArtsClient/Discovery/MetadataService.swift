internal import ModelArtsAPI

/// The metadata service of a virtual machine, which hands out temporary keys of the agency that is bound to the machine
/// (authentication page, section 6).
///
/// It is asked only where somebody wants it: outside of the cloud the address may belong to anybody.
public struct MetadataService: Sendable {
  private static let tokenLifetime = "21600"

  private let transport: any HTTPTransport

  /// Creates a reader.
  ///
  /// - Parameter transport: What sends the requests, without a proxy and with timeouts of a few seconds.
  public init(transport: any HTTPTransport) {
    self.transport = transport
  }

  /// Reads the temporary keys of this machine.
  ///
  /// - Throws: ``ModelArtsError`` of kind `configuration` where there is no metadata service or no agency.
  public func credentials() async throws -> FoundCredentials {
    var headers = HeaderFields()
    headers["X-Metadata-Token"] = try await token()
    let response = try await send(.get, "/openstack/latest/securitykey", headers)
    guard response.status == 200 else {
      throw ModelArtsError.configuration(
        "the metadata service has no keys for this machine (HTTP \(response.status))",
        hint: "bind an agency to the machine")
    }
    let keys = (try? JSONValue(parsing: response.body))?.object?["credential"]?.object
    guard let accessKey = keys?["access"]?.nonEmptyText, let secretKey = keys?["secret"]?.nonEmptyText,
      let securityToken = keys?["securitytoken"]?.nonEmptyText
    else { throw ModelArtsError.configuration("the metadata service sent no keys") }
    return FoundCredentials(
      credentials: .accessKey(
        AccessKeyCredentials(
          accessKey: accessKey, secretKey: Secret(secretKey), securityToken: Secret(securityToken))),
      source: .metadata)
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
        TransportRequest(method: method, url: .metadata, path: path, headers: headers))
    } catch let failure as TransportFailure {
      throw ModelArtsError.configuration(
        "there is no metadata service: \(failure.reason)", hint: "it exists on machines of the cloud only")
    }
  }
}

extension MetadataService {
  /// Reads the temporary keys of this machine over the network.
  ///
  /// - Throws: ``ModelArtsError`` of kind `configuration` where there is no metadata service or no agency.
  public static func credentials() async throws -> FoundCredentials {
    let limit = Duration.seconds(3)
    let transport = NetworkTransport(timeouts: TransportTimeouts(connect: limit, read: limit, total: limit))
    do {
      let found = try await MetadataService(transport: transport).credentials()
      try await transport.shutdown()
      return found
    } catch {
      // What went wrong first is what counts.
      try? await transport.shutdown()
      throw error
    }
  }
}
