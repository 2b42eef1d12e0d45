import ModelArtsAPI
import ModelArtsClient
import ModelArtsEmulator
import Testing

/// Every way to prove who one is, to a service that checks it.
struct IdentityTests {
  private static func user(password: String) -> Credentials {
    let identity = EmulatorCredentials()
    return .password(
      PasswordCredentials(
        userName: identity.userName, password: Secret(password), domainName: identity.domainName,
        projectName: identity.projectName))
  }

  @Test(arguments: [
    SignatureDialect.standard, .scoped(region: "eu-de", service: "modelarts"), .scoped(region: "", service: ""),
  ])
  func `signed requests are accepted`(dialect: SignatureDialect) async throws {
    // The run is still active when it is stopped, however slow the machine is.
    var configuration = EmulatorConfiguration()
    configuration.clock = .stepped()
    try await EmulatedClient.with(configuration, changing: { $0.options.dialect = dialect }) { client, _ in
      let (job, _) = try await client.launch("a")
      #expect(try await client.jobs(JobQuery(nameContains: "a")).collected().map(\.jobID) == [job])
      let version = try #require(try await client.allVersions(ofJob: job).versions.first)
      try await client.stopVersion(version.versionID, ofJob: job)
    }
  }

  @Test func `a wrong key is refused and tried once`() async throws {
    try await EmulatedClient.with(changing: {
      $0.credentials = .accessKey(
        AccessKeyCredentials(accessKey: EmulatorCredentials().accessKey, secretKey: Secret("wrong")))
    }) { client, emulator in
      let error = await #expect(throws: ModelArtsError.self) { try await client.engines() }
      #expect(error?.kind == .authentication)
      #expect(error?.code == .gatewayAuthentication)
      #expect(error?.effect == .refused)
      #expect(emulator.requests().count == 1)
    }
  }

  @Test func `a password buys a token, and another one when it expires`() async throws {
    try await EmulatedClient.with(changing: {
      $0.credentials = Self.user(password: EmulatorCredentials().password)
      $0.projectID = nil
    }) { client, emulator in
      _ = try await client.engines()
      _ = try await client.engines()
      #expect(try await emulator.requestCounts()[.issueToken] == 1)
      try await emulator.expireTokens()
      _ = try await client.launch("a")
      #expect(try await emulator.requestCounts()[.issueToken] == 2)
    }
  }

  @Test func `a wrong password is refused`() async throws {
    try await EmulatedClient.with(changing: { $0.credentials = Self.user(password: "wrong") }) { client, _ in
      let error = await #expect(throws: ModelArtsError.self) { try await client.engines() }
      #expect(error?.kind == .authentication)
      #expect(error?.operation == .issueToken)
    }
  }

  @Test func `a project is looked up by its name`() async throws {
    try await EmulatedClient.with(changing: {
      $0.projectID = nil
      $0.projectName = EmulatorCredentials().projectName
    }) { client, emulator in
      _ = try await client.engines()
      #expect(emulator.requests().map(\.endpoint) == [.listProjects, .listEngines])
    }
  }
}
