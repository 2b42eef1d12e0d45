import ModelArtsAPI
import Testing

@testable import ModelArtsClient

struct AllowedHostsTests {
  @Test(arguments: [
    "https://modelarts.cn-north-4.myhuaweicloud.com", "https://iam.cn-north-4.myhuaweicloud.com",
    "https://iam.myhuaweicloud.com", "https://modelarts.eu-west-101.myhuaweicloud.eu",
    "https://modelarts.eu-de.otc.t-systems.com", "https://modelarts.ae-ad-1.g42cloud.com",
    "https://MODELARTS.cn-north-4.MyHuaweiCloud.com:443", "http://127.0.0.1:8080", "http://localhost:1",
    "https://[::1]:9", "https://private.example.com:8443", "https://Other.example.com",
  ])
  func `services of the clouds, this machine and named hosts are allowed`(address: String) throws {
    let hosts = AllowedHosts(["private.example.com:8443", "other.example.com"])
    #expect(hosts.allow(try ServiceURL(address)))
  }

  @Test(arguments: [
    "https://evil.example.com", "https://modelarts.cn-north-4.myhuaweicloud.com.evil.example",
    "https://bucket.obs.cn-north-4.myhuaweicloud.com", "https://obs.cn-north-4.myhuaweicloud.com",
    "https://modelarts.a.b.myhuaweicloud.com", "https://evilmyhuaweicloud.com", "https://myhuaweicloud.com",
    "https://modelarts.cn-north-4.myhuaweicloud.com:8443", "https://private.example.com",
    "https://x.private.example.com:8443", "https://169.254.169.254", "https://modelarts.myhuaweicloud.com",
  ])
  func `no other host is, and nothing is sent to it`(address: String) async throws {
    let transport = ScriptedTransport(.ok(["version_count": 0]))
    let client = try Clients.over(transport, endpoint: address) { configuration in
      configuration.options.allowedHosts = AllowedHosts(["private.example.com:8443"])
    }
    let error = await #expect(throws: ModelArtsError.self) { try await client.allVersions(ofJob: 1) }
    #expect(error?.kind == .forbiddenHost)
    #expect(error?.effect == .notSent)
    #expect(transport.requests.isEmpty)
  }

  @Test func `no password is sent to an identity service that is not allowed`() async throws {
    let transport = ScriptedTransport(.ok([:]))
    let user = PasswordCredentials(userName: "u", password: Secret("p"), domainName: "d")
    let client = try Clients.over(transport, credentials: .password(user)) { configuration in
      configuration.identityEndpoint = "https://iam.evil.example"
    }
    let error = await #expect(throws: ModelArtsError.self) { try await client.allVersions(ofJob: 1) }
    #expect(error?.kind == .forbiddenHost)
    #expect(transport.requests.isEmpty)
  }
}
