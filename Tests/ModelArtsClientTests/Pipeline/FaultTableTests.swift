import ModelArtsAPI
import Testing

@testable import ModelArtsClient

/// How many requests are sent under each fault, for a read, an update, a deletion and a launch.
struct FaultTableTests {
  /// A fault that lasts, and what it does to requests that may be repeated.
  struct Fault: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var step: ScriptedTransport.Step
    var kind: ModelArtsError.Kind
    var isRepeated: Bool
    /// The waits between three tries, where the fault asks for them.
    var waits: [Duration]?

    init(
      _ name: String, _ step: ScriptedTransport.Step, _ kind: ModelArtsError.Kind, repeated: Bool,
      waits: [Duration]? = nil
    ) {
      testDescription = name
      self.step = step
      self.kind = kind
      isRepeated = repeated
      self.waits = waits
    }
  }

  static let faults = [
    Fault("dropped before it was sent", .failure(.notSent), .unreachable, repeated: true),
    Fault("dropped after it was sent", .failure(.unknown), .interrupted, repeated: true),
    Fault(
      "429 with seconds", .failing(429, "APIGW.0308", headers: ["Retry-After": "7"]), .throttled, repeated: true,
      waits: [.seconds(7), .seconds(7)]),
    Fault(
      "429 with a date", .failing(429, "APIGW.0308", headers: ["Retry-After": "Sat, 06 May 2023 07:08:20 GMT"]),
      .throttled, repeated: true, waits: [.seconds(11), .milliseconds(500)]),
    Fault(
      "429 with a word", .failing(429, "APIGW.0308", headers: ["Retry-After": "soon"]), .throttled, repeated: true,
      waits: [.milliseconds(250), .milliseconds(500)]),
    Fault("a refused signature", .failing(401, "APIGW.0301"), .authentication, repeated: false),
    Fault("a refused token", .failing(401, "ModelArts.0202"), .authentication, repeated: false),
    Fault("a gateway without its service", .text(502, "<html>"), .unavailable, repeated: true),
    Fault("garbage", .text(200, "<html>"), .unreadable, repeated: false),
    Fault("a truncated body", .text(200, "{\"is_success\":"), .unreadable, repeated: false),
    Fault("a redirect", .text(302, ""), .unreadable, repeated: false),
  ]

  private static func act(_ method: RequestMethod, _ client: ModelArtsClient) async throws {
    switch method {
    case .get: _ = try await client.engines()
    case .put: try await client.updateJob(1, UpdateJobRequest(description: "d"))
    case .delete: try await client.deleteJob(1)
    case .post: _ = try await client.createJob(CreateJobRequest(jobName: "j", config: Clients.settings))
    }
  }

  @Test(arguments: faults, [RequestMethod.get, .put, .delete, .post])
  func `a fault that lasts costs so many requests`(_ fault: Fault, _ method: RequestMethod) async throws {
    let transport = ScriptedTransport(fault.step)
    let time = TestTime()
    let client = try Clients.over(transport, time: time) { $0.options.retry.maximumAttempts = 3 }
    let error = await #expect(throws: ModelArtsError.self) { try await Self.act(method, client) }
    #expect(error?.kind == fault.kind)
    let isRepeated = fault.isRepeated && method != .post
    #expect(transport.requests.count == (isRepeated ? 3 : 1))
    if isRepeated, let waits = fault.waits { #expect(time.sleeps == waits) }
    if method == .post { #expect(time.sleeps.isEmpty) }
  }
}
