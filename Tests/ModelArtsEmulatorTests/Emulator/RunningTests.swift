import AsyncHTTPClient
import HTTPTypes
import ModelArtsAPI
import NIOCore
import NIOHTTP1
import Testing

@testable import ModelArtsEmulator

/// The emulator as its users meet it: over HTTP.
struct RunningTests {
  private func send(
    _ emulator: ModelArtsEmulator, _ method: String, _ path: String, headers: [(String, String)] = [],
    body: JSONValue? = nil
  ) async throws -> (status: Int, json: JSONValue, headers: [String: String]) {
    var request = HTTPClientRequest(url: emulator.baseURL + path)
    request.method = .RAW(value: method)
    for (name, value) in headers { request.headers.add(name: name, value: value) }
    if let body { request.body = .bytes(body.serialized()) }
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(120))
    let bytes = try await response.body.collect(upTo: 1 << 20)
    let fields = Dictionary(response.headers.map { ($0.name.lowercased(), $0.value) }) { first, _ in first }
    return (Int(response.status.code), try JSONValue(parsing: bytes.readableBytesView), fields)
  }

  private var project: String { "/v1/\(EmulatorCredentials().projectID)" }

  private var open: EmulatorConfiguration { EmulatorConfiguration(requiresAuthentication: false) }

  @Test(arguments: [LoopbackHost.ipv4, .ipv6])
  func `an emulator answers on a free loopback port for as long as its body takes`(host: LoopbackHost) async throws {
    var configuration = open
    configuration.host = host
    configuration.port = try await ModelArtsEmulator.withRunning(configuration) { emulator in
      let answer = try await send(emulator, "GET", "\(project)/job/ai-engines")
      #expect(answer.status == 200)
      #expect(answer.json["is_success"] == true)
      #expect(answer.headers["content-type"] == "application/json;charset=utf-8")
      #expect(answer.headers["x-request-id"]?.count == 32)
      return emulator.port
    }
    // Nothing is left behind: the same port can be taken again.
    try await ModelArtsEmulator.withRunning(configuration) { #expect($0.port == configuration.port) }
  }

  @Test func `a signed request is accepted and a forged one is not`() async throws {
    try await ModelArtsEmulator.withRunning { emulator in
      let request = IncomingRequest(
        method: .get, host: "127.0.0.1:\(emulator.port)", path: "\(project)/training-jobs",
        query: [QueryItem(name: "page", value: "1"), QueryItem(name: "per_page", value: "5")])
      for (secret, status) in [(emulator.credentials.secretKey, 200), ("forged", 401)] {
        let signer = TestSigner(
          accessKey: emulator.credentials.accessKey, secretKey: secret, date: BasicDate.text(of: WallClock.now()))
        let signed = try signer.signing(request)
        let headers = signed.headers.map { ($0.name.rawName, $0.value) }
        let answer = try await send(
          emulator, "GET", "\(request.path)?page=1&per_page=5", headers: headers)
        #expect(answer.status == status)
      }
    }
  }

  @Test func `a password gives a token that opens the service`() async throws {
    try await ModelArtsEmulator.withRunning { emulator in
      let user: JSONValue = [
        "name": .string(emulator.credentials.userName), "password": .string(emulator.credentials.password),
        "domain": ["name": .string(emulator.credentials.domainName)],
      ]
      let identity: JSONValue = ["methods": ["password"], "password": ["user": user]]
      let scope: JSONValue = ["project": ["name": .string(emulator.credentials.projectName)]]
      let issued = try await send(
        emulator, "POST", "/v3/auth/tokens?nocatalog=true", body: ["auth": ["identity": identity, "scope": scope]])
      #expect(issued.status == 201)
      let token = try #require(issued.headers["x-subject-token"])
      let answer = try await send(
        emulator, "GET", "\(project)/training-jobs", headers: [("X-Auth-Token", token)])
      #expect(answer.status == 200)
      #expect(!emulator.requests().contains { $0.body.contains(emulator.credentials.password) })
    }
  }

  @Test func `a dropped connection is an error of the client and a fact of the service`() async throws {
    try await ModelArtsEmulator.withRunning(open) { emulator in
      emulator.install([FaultRule(.dropConnection, at: .afterWork, endpoint: .createJob, occurrence: .nth(1))])
      await #expect(throws: (any Error).self) {
        try await send(emulator, "POST", "\(project)/training-jobs", body: Bodies.job("job"))
      }
      emulator.removeFaults()
      let again = try await send(emulator, "POST", "\(project)/training-jobs", body: Bodies.job("job"))
      #expect(again.json["error_code"] == "ModelArts.0103")
      #expect(try await emulator.mutatingRequestCount() == 2)
    }
  }

  @Test func `what an owner does in Swift is seen over HTTP`() async throws {
    var configuration = open
    configuration.clock = .stepped()
    try await ModelArtsEmulator.withRunning(configuration) { emulator in
      let created = try await send(emulator, "POST", "\(project)/training-jobs", body: Bodies.job("job"))
      try await emulator.advanceClock(by: .seconds(10))
      let list = try await send(emulator, "GET", "\(project)/training-jobs")
      #expect(list.json["jobs"]?.elements?.first?["status"] == 10)
      let headers = [("X-Emulator-Token", emulator.controlToken)]
      let clock = try await send(emulator, "GET", "/__emulator/clock", headers: headers)
      #expect(clock.json["now"] == JSONValue(emulator.now))
      #expect(try await send(emulator, "GET", "/__emulator/clock").status == 403)
      #expect(created.json["status"] == 1)
      #expect(try await emulator.requestCounts()[.listJobs] == 1)
    }
  }

  @Test func `a port that is taken is an error that names it`() async throws {
    try await ModelArtsEmulator.withRunning(open) { emulator in
      var configuration = open
      configuration.port = emulator.port
      let error = await #expect(throws: EmulatorError.self) {
        try await ModelArtsEmulator.withRunning(configuration) { _ in }
      }
      #expect(error?.kind == .cannotListen)
      #expect(error?.description.contains(String(emulator.port)) == true)
    }
  }

  @Test func `an emulator runs until its task is cancelled`() async throws {
    let (ready, continuation) = AsyncStream<String>.makeStream()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await ModelArtsEmulator.run(open) { continuation.yield($0.baseURL) } }
      let baseURL = try #require(await ready.first { _ in true })
      let response = try await HTTPClient.shared.execute(
        HTTPClientRequest(url: baseURL + "\(project)/job/ai-engines"), timeout: .seconds(120))
      #expect(response.status == .ok)
      group.cancelAll()
    }
  }

  @Test func `a body above twelve megabytes is refused`() async throws {
    try await ModelArtsEmulator.withRunning(open) { emulator in
      let text = JSONValue.string(String(repeating: "a", count: 12 * 1024 * 1024))
      let answer = try await send(emulator, "POST", "\(project)/training-jobs", body: text)
      #expect(answer.status == 413)
    }
  }

  @Test func `an error of the body is passed on`() async throws {
    await #expect(throws: UnexpectedOutcome.self) {
      try await ModelArtsEmulator.withRunning(open) { _ in throw UnexpectedOutcome(outcome: .drop) }
    }
  }
}
