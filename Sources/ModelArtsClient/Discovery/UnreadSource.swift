/// A source of credentials that other tools read and this client does not.
///
/// Where somebody has set one up, going on to the next source could act in the wrong account unnoticed.
struct UnreadSource: Sendable {
  let variable: String
  let explanation: String
  let hint: String

  /// - Throws: ``ModelArtsError`` of kind `configuration` where the environment names the source.
  func check(_ environment: [String: String]) throws(ModelArtsError) {
    guard environment[variable]?.isEmpty == false else { return }
    throw .configuration("\(variable) is set, but \(explanation)", hint: hint)
  }
}

extension UnreadSource {
  private static let keysInstead = "set the access key and the secret key, or unset it"

  /// Credentials of a federated identity, of the Huawei Cloud SDKs.
  static let identityProvider = UnreadSource(
    variable: "HUAWEICLOUD_SDK_IDP_ID", explanation: "the credentials of an identity provider are not supported",
    hint: keysInstead)
  /// An agency to act through, of the Terraform provider.
  static let agency = UnreadSource(
    variable: "HW_ASSUME_ROLE_AGENCY_NAME", explanation: "agencies are not supported, so nothing is done in its name",
    hint: "set temporary keys of the agency as HUAWEICLOUD_SDK_AK, _SK and _SECURITY_TOKEN, or unset it")
  /// A file of the OpenStack tools.
  static let cloudsFile = UnreadSource(
    variable: "OS_CLOUD", explanation: "clouds.yaml is not read",
    hint: "set OS_AUTH_URL, OS_USERNAME, OS_PASSWORD, OS_USER_DOMAIN_NAME and OS_PROJECT_NAME, or unset it")
  /// The keys of a container.
  static let container = UnreadSource(
    variable: "HC_CONTAINER_CREDENTIALS_FULL_URI", explanation: "the keys of a container are not read",
    hint: keysInstead)
}
