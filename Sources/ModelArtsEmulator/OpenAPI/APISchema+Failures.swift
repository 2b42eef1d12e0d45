internal import ModelArtsAPI

/// Refusals, in the three forms that they have.
extension APISchema {
  /// The service's own form.
  static let failure = object([
    "is_success": constant(false), "error_message": string(), "error_code": string(pattern: #"^ModelArts\.\d{4}$"#),
  ])

  /// The service's own form with some codes alone.
  ///
  /// - Parameter codes: The last four digits of the codes.
  static func failure(_ codes: [String]) -> APISchema {
    let code = open(["error_code": choice(codes.sorted().map { "ModelArts." + $0 })], required: [])
    return all(of: [reference("Failure"), code])
  }

  /// The form of the gateway in front of the service.
  static let gatewayFailure = object([
    "error_msg": string(pattern: "^Incorrect IAM authentication information: "),
    "error_code": choice(["APIGW.0301"]), "request_id": string(pattern: "^[0-9a-f]{32}$"),
  ])

  /// The form of the identity service.
  static let identityFailure = object([
    "error": object(["code": integer(400...599), "message": string(), "title": string()])
  ])
}
