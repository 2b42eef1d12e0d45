import ModelArtsAPI
import Testing

@testable import ModelArtsClient

struct CredentialsFinderTests {
  private static let files = [
    "/home/u/.huaweicloud/credentials": """
    ; a comment
    [global]
    ak = WRONG
    [basic]
    ak = PROFILEKEY
    sk=profile=secret
    project_id = p1
    iam_endpoint = https://iam.eu-de.otc.t-systems.com
    """,
    "/home/u/.hcloud/config.json": """
    {"current":"b","profiles":[{"name":"a","accessKeyId":"WRONG","secretAccessKey":"s"},
    {"name":"b","mode":"AKSK","accessKeyId":"KOOKEY","secretAccessKey":"s","region":"cn-north-4","projectId":"p2"}]}
    """,
    "/elsewhere": "[basic]\nak = OTHERKEY\nsk = s\n",
  ]

  func find(
    _ environment: [String: String], without missing: [String] = [], home: String? = "/home/u"
  ) throws -> FoundCredentials {
    let files = Self.files.filter { !missing.contains($0.key) }
    return try CredentialsFinder(environment: environment, homeDirectory: home) { path in
      files[path].map { Array($0.utf8) }
    }.find()
  }

  func accessKey(_ found: FoundCredentials) -> String? {
    if case .accessKey(let keys) = found.credentials { keys.accessKey } else { nil }
  }

  @Test func `the first source that has credentials wins`() throws {
    var environment = [
      "HUAWEICLOUD_SDK_AK": "SDKKEY", "HUAWEICLOUD_SDK_SK": "s", "HW_ACCESS_KEY": "HWKEY", "HW_SECRET_KEY": "s",
      "HW_REGION_NAME": "cn-east-3", "OS_AK": "OSKEY", "OS_SK": "s",
      "OS_AUTH_URL": "https://iam.eu-de.otc.t-systems.com/v3/",
    ]
    #expect(try accessKey(find(environment)) == "SDKKEY")
    environment["HUAWEICLOUD_SDK_AK"] = nil
    environment["HUAWEICLOUD_SDK_SK"] = ""
    let terraform = try find(environment)
    #expect(accessKey(terraform) == "HWKEY")
    #expect(terraform.region == "cn-east-3")
    environment["HW_ACCESS_KEY"] = nil
    environment["HW_SECRET_KEY"] = nil
    let openStack = try find(environment)
    #expect(accessKey(openStack) == "OSKEY")
    #expect(openStack.identityEndpoint == "https://iam.eu-de.otc.t-systems.com")
    #expect(openStack.source.description == "environment variables OS_*")
    let profile = try find([:])
    #expect(accessKey(profile) == "PROFILEKEY")
    #expect(profile.projectID == "p1")
    #expect(profile.source == .profile(path: "/home/u/.huaweicloud/credentials"))
    let koo = try find([:], without: ["/home/u/.huaweicloud/credentials"])
    #expect(accessKey(koo) == "KOOKEY")
    #expect(koo.source == .kooCLI(path: "/home/u/.hcloud/config.json", profile: "b"))
  }

  @Test func `another profile file can be named`() throws {
    #expect(try accessKey(find(["HUAWEICLOUD_SDK_CREDENTIALS_FILE": "/elsewhere"])) == "OTHERKEY")
  }

  @Test func `given credentials end the search`() throws {
    let finder = CredentialsFinder(environment: ["OS_AK": "half"], homeDirectory: nil) { _ in nil }
    #expect(try finder.find(explicit: .token(Secret("t"))).source == .explicit)
  }

  @Test func `a secret with an equals sign is read whole`() throws {
    guard case .accessKey(let keys) = try find([:]).credentials else {
      Issue.record("no keys")
      return
    }
    #expect(keys.secretKey.reveal() == "profile=secret")
  }

  @Test(arguments: [
    ["HW_ACCESS_KEY": "a"], ["HW_SECRET_KEY": "a"], ["OS_PASSWORD": "a"], ["OS_PASSWORD": "a", "OS_USERNAME": "u"],
    ["HUAWEICLOUD_SDK_AK": "a"],
  ])
  func `half a source is an error and not passed over`(environment: [String: String]) {
    let error = #expect(throws: ModelArtsError.self) { try find(environment) }
    #expect(error?.kind == .configuration)
  }

  @Test(arguments: ["[basic]\nak = K\n", "[basic]\nsk = hidden\nak =\n"])
  func `half a profile is an error and not passed over`(text: String) {
    let files = Self.files.merging(["/home/u/.huaweicloud/credentials": text]) { $1 }
    let finder = CredentialsFinder(environment: [:], homeDirectory: "/home/u") { files[$0].map { Array($0.utf8) } }
    let error = #expect(throws: ModelArtsError.self) { try finder.find() }
    #expect(error?.message == "the section [basic] of /home/u/.huaweicloud/credentials has only one of ak and sk")
  }

  @Test func `a profile without keys is passed over`() throws {
    let files = Self.files.merging(["/home/u/.huaweicloud/credentials": "[global]\nak = G\n"]) { $1 }
    let finder = CredentialsFinder(environment: [:], homeDirectory: "/home/u") { files[$0].map { Array($0.utf8) } }
    #expect(try accessKey(finder.find()) == "KOOKEY")
  }

  @Test func `a profile file that is named and missing is an error`() {
    let error = #expect(throws: ModelArtsError.self) { try find(["HUAWEICLOUD_SDK_CREDENTIALS_FILE": "/gone"]) }
    #expect(error?.message.contains("/gone") == true)
  }

  @Test func `no source at all is an error with a way out`() {
    let error = #expect(throws: ModelArtsError.self) { try find([:], home: nil) }
    #expect(error?.hint?.contains("HUAWEICLOUD_SDK_AK") == true)
  }

  @Test func `tokens and passwords are found`() throws {
    #expect(try find(["OS_TOKEN": "t"]).credentials == .token(Secret("t")))
    let user = try find([
      "OS_USERNAME": "u", "OS_PASSWORD": "p", "OS_DOMAIN_NAME": "d", "OS_TENANT_NAME": "eu-de",
    ])
    #expect(
      user.credentials
        == .password(
          PasswordCredentials(userName: "u", password: Secret("p"), domainName: "d", projectName: "eu-de")))
  }

  @Test func `no secret is ever printed`() throws {
    let found = try find([
      "OS_AK": "key", "OS_SK": "hidden-secret", "OS_SECURITY_TOKEN": "hidden-token",
    ])
    var dumped = ""
    dump(found, to: &dumped)
    for text in ["\(found)", String(reflecting: found), String(describing: found), dumped] {
      #expect(!text.contains("hidden"))
    }
  }
}

extension CredentialsFinderTests {
  @Test(arguments: [
    ["HUAWEICLOUD_SDK_IDP_ID": "idp"], ["OS_CLOUD": "otc", "OS_REGION_NAME": "eu-de"],
    ["HW_ASSUME_ROLE_AGENCY_NAME": "agency", "HW_ACCESS_KEY": "HWKEY", "HW_SECRET_KEY": "s"],
    ["HW_ASSUME_ROLE_AGENCY_NAME": "agency"],
  ])
  func `a source that is set up and not supported is an error, not passed over`(_ environment: [String: String]) {
    let error = #expect(throws: ModelArtsError.self) { try find(environment) }
    #expect(error?.kind == .configuration)
    let named = environment.keys.filter { error?.message.contains($0) == true }
    #expect(!named.isEmpty, "\(error?.message ?? "")")
  }

  @Test func `what is not supported does not matter where a source before it wins`() throws {
    let environment = [
      "HUAWEICLOUD_SDK_AK": "SDKKEY", "HUAWEICLOUD_SDK_SK": "s", "HW_ASSUME_ROLE_AGENCY_NAME": "a", "OS_CLOUD": "c",
    ]
    #expect(try accessKey(find(environment)) == "SDKKEY")
    #expect(try accessKey(find(["OS_CLOUD": "c", "OS_AK": "OSKEY", "OS_SK": "s"])) == "OSKEY")
  }

  @Test func `the keys of a container are named where nothing else is found`() {
    let error = #expect(throws: ModelArtsError.self) {
      try find(["HC_CONTAINER_CREDENTIALS_FULL_URI": "http://127.0.0.1/x"], home: nil)
    }
    #expect(error?.message.contains("HC_CONTAINER_CREDENTIALS_FULL_URI") == true)
  }

  @Test func `users and accounts can be given by their ids`() throws {
    let byID = try find(["HW_USER_ID": "uid", "HW_USER_PASSWORD": "p", "HW_PROJECT_ID": "pid"])
    #expect(
      byID.credentials == .password(PasswordCredentials(userID: "uid", password: Secret("p"), projectID: "pid")))
    let inAccount = try find(["OS_USERNAME": "u", "OS_PASSWORD": "p", "OS_USER_DOMAIN_ID": "did"])
    #expect(
      inAccount.credentials
        == .password(PasswordCredentials(userName: "u", password: Secret("p"), domainName: "", domainID: "did")))
    #expect(
      TokenRequest(credentials: PasswordCredentials(userID: "uid", password: Secret("p"), projectID: "pid"))
        .json.description.contains(#""user":{"id":"uid","password":"p"}"#))
  }

  @Test func `a file and a profile of KooCLI can be named`() throws {
    let missing = ["/home/u/.huaweicloud/credentials"]
    #expect(try accessKey(find(["HW_PROFILE": "a"], without: missing)) == "WRONG")
    let other = #"{"current":"x","profiles":[{"name":"x","accessKeyId":"K","secretAccessKey":"s","agencyName":"a"}]}"#
    let finder = CredentialsFinder(environment: ["HW_SHARED_CONFIG_FILE": "/koo"], homeDirectory: nil) { path in
      path == "/koo" ? Array(other.utf8) : nil
    }
    let error = #expect(throws: ModelArtsError.self) { try finder.find() }
    #expect(error?.message.contains("agency") == true)
  }
}
