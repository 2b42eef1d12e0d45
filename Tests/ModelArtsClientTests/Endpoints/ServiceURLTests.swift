import Testing

@testable import ModelArtsClient

struct ServiceURLTests {
  @Test(arguments: [
    ("https://a.example.com", "https://a.example.com"), ("a.example.com/", "https://a.example.com"),
    ("HTTPS://A.example.com:443/base/", "https://a.example.com/base"), ("http://127.0.0.1:80", "http://127.0.0.1"),
    ("http://[::1]:8080", "http://[::1]:8080"), ("https://a:8443", "https://a:8443"),
  ])
  func `an address is brought to one form`(text: String, form: String) throws {
    #expect(try ServiceURL(text).description == form)
  }

  @Test(arguments: [
    "", "https://", "ftp://a", "http://a.example.com", "http://127.0.0.1.evil.example", "http://127.0.0.256",
    "https://user@a.example.com", "https://a.example.com?x=1", "https://a.example.com#x", "https://a b", "https://a:0",
    "https://a:65536", "https://a:b", "https://a..b", "https://a\\b", "https://ä.example.com", "https://[::1]x",
    "https://127.0.0.1@evil.example",
  ])
  func `what is no safe address is refused`(text: String) {
    let error = #expect(throws: ModelArtsError.self) { try ServiceURL(text) }
    #expect(error?.kind == .configuration)
  }

  @Test(arguments: [
    ("cn-north-4", "https://modelarts.cn-north-4.myhuaweicloud.com"),
    ("eu-west-101", "https://modelarts.eu-west-101.myhuaweicloud.eu"),
    ("eu-de", "https://modelarts.eu-de.otc.t-systems.com"), ("ae-ad-1", "https://modelarts.ae-ad-1.g42cloud.com"),
  ])
  func `a region has its endpoint, and the endpoint its region`(id: String, endpoint: String) throws {
    let region = try Region(id)
    #expect(region.modelArtsEndpoint == endpoint)
    #expect(Region(endpoint: try ServiceURL(endpoint)) == region)
    #expect(AllowedHosts.publicClouds.allow(try ServiceURL(region.identityEndpoint)))
  }

  @Test(arguments: ["", "a.b", "CN-NORTH-4", "x/y", "evil.example#"])
  func `what is no region is refused`(id: String) {
    #expect(throws: ModelArtsError.self) { try Region(id) }
  }
}
