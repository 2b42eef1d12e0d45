/// The environment variables of one tool family; of several names for one thing the first that is set counts
/// (authentication page, section 5).
struct VariableFamily: Sendable {
  let prefix: String
  let accessKey: [String]
  let secretKey: [String]
  let securityToken: [String]
  let token: [String]
  let userName: [String]
  let userID: [String]
  let password: [String]
  let domainName: [String]
  let domainID: [String]
  let projectID: [String]
  let projectName: [String]
  let region: [String]
  let identityEndpoint: [String]
  /// What makes this family mean something that is not supported, checked before its variables are read.
  var exclusion: UnreadSource?
  /// What is looked for where the variables of the family name no credentials.
  var remainder: UnreadSource?
}

extension VariableFamily {
  /// The families in the order in which they are asked.
  static let all = [huaweiCloudSDK, huaweiCloudTerraform, openStack]

  private static let huaweiCloudSDK = VariableFamily(
    prefix: "HUAWEICLOUD_SDK_", accessKey: ["AK"], secretKey: ["SK"], securityToken: ["SECURITY_TOKEN"], token: [],
    userName: [], userID: [], password: [], domainName: [], domainID: [], projectID: ["PROJECT_ID"], projectName: [],
    region: [],
    identityEndpoint: ["IAM_ENDPOINT"], remainder: .identityProvider)

  private static let huaweiCloudTerraform = VariableFamily(
    prefix: "HW_", accessKey: ["ACCESS_KEY"], secretKey: ["SECRET_KEY"], securityToken: ["SECURITY_TOKEN"],
    token: ["AUTH_TOKEN"], userName: ["USER_NAME"], userID: ["USER_ID"], password: ["USER_PASSWORD"],
    domainName: ["DOMAIN_NAME"], domainID: ["DOMAIN_ID"], projectID: ["PROJECT_ID"], projectName: ["PROJECT_NAME"],
    region: ["REGION_NAME"],
    identityEndpoint: ["AUTH_URL"], exclusion: .agency)

  private static let openStack = VariableFamily(
    prefix: "OS_", accessKey: ["ACCESS_KEY", "AK"], secretKey: ["SECRET_KEY", "SK"],
    securityToken: ["SECURITY_TOKEN"], token: ["TOKEN", "AUTH_TOKEN"], userName: ["USERNAME"], userID: ["USER_ID"],
    password: ["PASSWORD"], domainName: ["USER_DOMAIN_NAME", "DOMAIN_NAME"],
    domainID: ["USER_DOMAIN_ID", "DOMAIN_ID"], projectID: ["PROJECT_ID", "TENANT_ID"],
    projectName: ["PROJECT_NAME", "TENANT_NAME"], region: ["REGION_NAME"], identityEndpoint: ["AUTH_URL"],
    remainder: .cloudsFile)
}
