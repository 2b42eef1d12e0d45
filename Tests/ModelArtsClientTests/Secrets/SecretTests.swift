import ModelArtsAPI
import Testing

@testable import ModelArtsClient

/// Services that repeat what they were sent, and what of it people get to see.
struct SecretTests {
  /// A service that refuses everything and repeats all that it received.
  private static let echo = ScriptedTransport { request, _ in
    let body = request.body.map { String(decoding: $0, as: UTF8.self) } ?? ""
    let headers = request.headers.fields.map(\.value).joined(separator: " ")
    let message = "cannot take \(body) with \(headers)"
    return try ScriptedTransport.Step.status(
      400, ["error_code": "ModelArts.0104", "error_msg": .string(message)], ["X-Subject-Token": "hidden-bought"]
    ).response()
  }

  private static func settings(_ label: String, _ value: ParameterValue) -> ConfigBody {
    var config = Clients.settings
    config.parameters = [
      TrainingParameter(label: label, value: value), TrainingParameter(label: "rate", value: "0.0125"),
    ]
    return config
  }

  @Test(arguments: ["API_TOKEN", "hfToken", "secret", "DB_PASSWORD", "wandb_api_key", "AWS_CREDENTIALS"])
  func `an error repeats no value of a secret parameter`(_ label: String) async throws {
    let client = try Clients.over(Self.echo)
    let error = await #expect(throws: ModelArtsError.self) {
      let config = Self.settings(label, "hidden-value")
      _ = try await client.createJob(CreateJobRequest(jobName: "j", config: config))
    }
    #expect(error?.message.contains("(sensitive)") == true)
    #expect(error?.description.contains("hidden") == false)
    #expect(error?.message.contains("0.0125") == true, "what is no secret is left in the text")
  }

  @Test(arguments: ["max_tokens", "tokenizer", "keyword", "monkeys"])
  func `names that only look like secrets are none`(_ label: String) {
    #expect(!SecretLabel.isSecret(label))
  }

  @Test func `whoever uses the client decides which parameters are secret`() async throws {
    let client = try Clients.over(Self.echo) { $0.options.isSecretParameter = { $0 == "own" } }
    for (label, isShown) in [("own", false), ("API_TOKEN", true)] {
      let error = await #expect(throws: ModelArtsError.self) {
        let config = Self.settings(label, .init("value-of-\(label)"))
        try await client.updateConfig("c", UpdateConfigRequest(config: config))
      }
      #expect(error?.message.contains("value-of-\(label)") == isShown)
    }
  }

  @Test(arguments: [
    Credentials.token(Secret("hidden-token")),
    .accessKey(
      AccessKeyCredentials(
        accessKey: "AK", secretKey: Secret("hidden-key"), securityToken: Secret("hidden-security-token"))),
    .password(PasswordCredentials(userName: "u", password: Secret("hidden-password"), domainName: "d")),
  ])
  func `an error repeats no credential`(_ credentials: Credentials) async throws {
    let client = try Clients.over(Self.echo, credentials: credentials)
    let error = await #expect(throws: ModelArtsError.self) { try await client.engines() }
    #expect(error?.description.contains("hidden") == false)
    #expect(error?.message.contains("cannot take") == true)
  }

  @Test func `a token that was bought is repeated neither`() async throws {
    let transport = ScriptedTransport { request, _ in
      if request.path.hasSuffix("/v3/auth/tokens") {
        return TransportResponse(
          status: 201, headers: ["X-Subject-Token": "hidden-bought"], body: Array(#"{"token":{}}"#.utf8))
      }
      return try ScriptedTransport.Step.status(
        403, ["error_code": "ModelArts.0108", "error_msg": "not with hidden-bought"]
      ).response()
    }
    let user = PasswordCredentials(userName: "u", password: Secret("hidden-password"), domainName: "d")
    let client = try Clients.over(transport, credentials: .password(user))
    let error = await #expect(throws: ModelArtsError.self) { try await client.engines() }
    #expect(error?.message == "not with (sensitive)")
  }

  @Test func `the log of requests shows no secret that a failure repeats`() async throws {
    let log = CollectingLog()
    let client = try Clients.over(Self.echo, credentials: .token(Secret("hidden-token"))) {
      $0.options.logger = log.logger
    }
    await #expect(throws: ModelArtsError.self) {
      let config = Self.settings("API_TOKEN", "hidden-value")
      _ = try await client.createJob(CreateJobRequest(jobName: "j", config: config))
    }
    #expect(log.text.contains("cannot take"))
    #expect(!log.text.contains("hidden"))
  }

  @Test func `what was declared as a secret is shown neither in errors nor in the log`() async throws {
    let log = CollectingLog()
    let client = try Clients.over(Self.echo) {
      $0.options.logger = log.logger
      $0.options.secrets = [Secret("hidden-folder"), Secret("abc")]
    }
    let error = await #expect(throws: ModelArtsError.self) {
      var config = Clients.settings
      config.trainURL = "/abc/hidden-folder/out/"
      _ = try await client.createJob(CreateJobRequest(jobName: "j", config: config))
    }
    #expect(error?.message.contains("/abc/(sensitive)/out/") == true)
    #expect(log.text.contains("/abc/(sensitive)/out/"))
    #expect(!log.text.contains("hidden-folder"))
  }

  @Test func `what was known from the start is never given up`() {
    let secrets = SecretRegister(keeping: [Secret("first")])
    for number in 0...SecretRegister.capacity { secrets.add("secret-\(number)-") }
    #expect(secrets.masking("first secret-0- secret-1-") == "(sensitive) secret-0- (sensitive)")
  }

  @Test func `the longer of two secrets goes first, and very short ones are left`() {
    let secrets = SecretRegister()
    for value in ["abcd", "abcdef", "a", "", "abc"] { secrets.add(value) }
    #expect(secrets.masking("abcdef abcd abc a") == "(sensitive) (sensitive) abc a")
  }
}
