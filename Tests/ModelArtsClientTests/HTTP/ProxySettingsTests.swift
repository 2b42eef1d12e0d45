import Testing

@testable import ModelArtsClient

struct ProxySettingsTests {
  private static let url = "https://modelarts.cn-north-4.myhuaweicloud.com"

  private func proxy(_ environment: [String: String], _ url: String = url) throws -> ProxySettings.Proxy? {
    try ProxySettings(environment: environment).proxy(for: ServiceURL(url))
  }

  @Test(arguments: [
    ("http://proxy:3128", ProxySettings.Proxy.Kind.http, "proxy", 3128),
    ("proxy.example:80/", .http, "proxy.example", 80),
    ("http://proxy", .http, "proxy", 8080), ("socks5://10.0.0.1", .socks5, "10.0.0.1", 1080),
  ])
  func `a proxy is read`(_ text: String, _ kind: ProxySettings.Proxy.Kind, _ host: String, _ port: Int) throws {
    for name in ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"] {
      let proxy = try #require(try proxy([name: text]))
      #expect(proxy.kind == kind)
      #expect(proxy.host == host)
      #expect(proxy.port == port)
    }
  }

  @Test func `a proxy's user is decoded and its password not shown`() throws {
    let proxy = try #require(try proxy(["HTTPS_PROXY": "http://user%40home:p%3Aw@proxy:1"]))
    #expect(proxy.userName == "user@home")
    #expect(proxy.password.reveal() == "p:w")
    #expect(!String(reflecting: proxy).contains("p:w"))
  }

  @Test(arguments: ["ftp://proxy", "https://proxy", "http://", "http://proxy:0", "http://proxy/path"])
  func `an address that is no proxy is an error that does not repeat it`(_ text: String) {
    let error = #expect(throws: ModelArtsError.self) { try proxy(["HTTPS_PROXY": text]) }
    #expect(error?.kind == .configuration)
    #expect(error?.message.contains(text) == false)
  }

  @Test(arguments: [
    ("*", true), ("myhuaweicloud.com", true), (".myhuaweicloud.com", true), ("*.myhuaweicloud.com", true),
    ("other, MYHUAWEICLOUD.com", true), ("modelarts.cn-north-4.myhuaweicloud.com:443", true),
    ("modelarts.cn-north-4.myhuaweicloud.com:8443", false), ("huaweicloud.com", false), ("", false), (",", false),
  ])
  func `excepted hosts are reached directly`(_ list: String, _ isDirect: Bool) throws {
    #expect(try (proxy(["HTTPS_PROXY": "http://proxy:1", "NO_PROXY": list]) == nil) == isDirect)
  }

  @Test(arguments: ["http://127.0.0.1:8080", "http://localhost", "https://[::1]:1"])
  func `this machine is never reached through a proxy`(_ url: String) throws {
    #expect(try proxy(["ALL_PROXY": "http://proxy:1"], url) == nil)
  }

  @Test func `without a variable there is no proxy`() throws {
    #expect(try proxy(["HTTPS_PROXY": ""]) == nil)
    #expect(try proxy(["HTTP_PROXY": "http://proxy:1"]) == nil, "plain http goes to this machine only")
  }
}
