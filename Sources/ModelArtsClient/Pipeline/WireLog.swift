internal import Logging
internal import ModelArtsAPI

/// Notes requests and responses as they cross the wire, without secrets.
struct WireLog: Sendable {
  /// The header fields that are shown; any other may hold a credential.
  private static let harmlessFields: Set<String> = [
    "accept", "content-length", "content-type", "date", "host", "retry-after", "user-agent", "x-project-id",
    "x-request-id", "x-sdk-date",
  ]

  let logger: Logger
  let secrets: SecretRegister

  func note(_ request: TransportRequest) {
    guard logger.logLevel <= .trace else { return }
    note(
      "> \(request.method.rawValue) \(request.url.withoutPath)\(secrets.masking(request.target))", request.headers,
      request.body ?? [])
  }

  func note(_ response: TransportResponse) {
    guard logger.logLevel <= .trace else { return }
    note("< \(response.status)", response.headers, response.body)
  }

  private func note(_ head: String, _ headers: HeaderFields, _ body: [UInt8]) {
    let fields = headers.fields.map { field in
      Self.harmlessFields.contains(field.name.lowercased())
        ? "\(field.name): \(secrets.masking(field.value))" : "\(field.name): \(WireSecrets.placeholder)"
    }
    let lines = WireSecrets.lines(of: body, masking: secrets.masking)
    logger.trace("\(([head] + fields + lines).joined(separator: "\n"))")
  }
}

extension ServiceURL {
  /// Scheme and host; the path of a request holds the rest.
  fileprivate var withoutPath: String { (isSecure ? "https://" : "http://") + authority }
}
