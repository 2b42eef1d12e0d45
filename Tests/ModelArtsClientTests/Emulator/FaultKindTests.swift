import ModelArtsAPI
import ModelArtsClient
import ModelArtsEmulator
import Testing

/// What each kind of fault is to the client, over real connections.
struct FaultKindTests {
  /// A fault with what comes of a launch that meets it.
  struct Sample: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let fault: FaultEffect
    let moment: FaultRule.Moment
    let kind: ModelArtsError.Kind
    let effect: ModelArtsError.Effect

    init(
      _ name: String, _ fault: FaultEffect, at moment: FaultRule.Moment = .beforeWork, _ kind: ModelArtsError.Kind,
      _ effect: ModelArtsError.Effect = .unknown
    ) {
      testDescription = name
      self.fault = fault
      self.moment = moment
      self.kind = kind
      self.effect = effect
    }

    /// Whether the service has done what was asked for.
    var isCarriedOut: Bool {
      if case .truncate = fault { return true }
      return moment == .afterWork
    }
  }

  static let samples = [
    Sample("garbage instead of the work", .garbage, .unreadable),
    Sample("garbage after the work", .garbage, at: .afterWork, .unreadable),
    Sample("half of the answer", .truncate(), .interrupted),
    Sample("nothing but the head of the answer", .truncate(afterBytes: 0), .interrupted),
    Sample("all but the last byte of the answer", .truncate(afterBytes: .max), .interrupted),
    Sample("nothing, then the end of the connection", .hang(atMost: .milliseconds(50)), .interrupted),
    Sample("the same after the work", .hang(atMost: .milliseconds(50)), at: .afterWork, .interrupted),
    Sample("an answer that never comes", .hang(), .interrupted),
    Sample("dropped before the work", .dropConnection, .interrupted),
    Sample("dropped after the work", .dropConnection, at: .afterWork, .interrupted),
    Sample("500 after the work", .internalError, at: .afterWork, .unavailable),
    Sample("502 after the work", .badGateway, at: .afterWork, .unavailable),
    Sample("429 with a date", .throttle(retryAfter: .date(secondsFromNow: 1)), .throttled, .refused),
    Sample("a soft failure", .failSoftly(code: .quotaReached, message: "full"), .quota, .refused),
  ]

  @Test(arguments: samples)
  func `a launch is sent once, told for what it is, and done or not as the fault says`(_ sample: Sample) async throws {
    try await EmulatedClient.with(changing: { configuration in
      if sample.fault == .hang() { configuration.options.timeouts.read = .seconds(4) }
    }) { client, emulator in
      emulator.install([FaultRule(sample.fault, at: sample.moment, endpoint: .createJob)])
      let error = await #expect(throws: ModelArtsError.self) { try await client.launch("a") }
      #expect(error?.kind == sample.kind)
      #expect(error?.effect == sample.effect)
      #expect(try await emulator.requestCounts()[.createJob] == 1)
      let job = try await client.job(named: "a")
      #expect((job != nil) == sample.isCarriedOut)
      #expect(emulator.faults().map(\.hits) == [1])
    }
  }

  @Test(arguments: [
    FaultEffect.throttle(retryAfter: .date(secondsFromNow: 1)), .throttle(retryAfter: 0), .truncate(), .badGateway,
    .dropConnection, .hang(atMost: .milliseconds(20)), .internalError,
  ])
  func `a read is sent again until it is answered`(_ fault: FaultEffect) async throws {
    try await EmulatedClient.with { client, emulator in
      emulator.install([FaultRule(fault, endpoint: .listEngines, occurrence: .first(2))])
      let engines = try await client.engines()
      #expect(!engines.isEmpty)
      #expect(try await emulator.requestCounts()[.listEngines] == 3)
    }
  }

  @Test func `what is slow or late arrives`() async throws {
    try await EmulatedClient.with { client, emulator in
      emulator.install([
        FaultRule(.randomDelay(from: .milliseconds(1), upTo: .milliseconds(30)), seed: 1),
        FaultRule(.staleLists(for: .seconds(60)), endpoint: .listJobs, occurrence: .first(1)),
      ])
      _ = try await client.launch("a")
      #expect(try await client.job(named: "a") == nil)
      #expect(try await client.job(named: "a") != nil)
    }
  }

  static let quirks: [AnswerQuirk] = [
    .integersAsStrings, .numericParameterValues, .errorMsgKey, .failuresWithStatus200, .oldestVersionsFirst,
    .shuffledLists, .repeatedPages, .shortPages(of: 1),
  ]

  @Test(arguments: quirks)
  func `the client reads every deviation of form`(_ quirk: AnswerQuirk) async throws {
    try await EmulatedClient.with { client, emulator in
      emulator.install([FaultRule(.quirk(quirk), seed: 3)])
      let (job, first) = try await client.launch("a")
      var ids = [first]
      for _ in 0..<4 {
        let request = CreateVersionRequest(config: EmulatedClient.settings, previousVersionID: first)
        ids.append(try #require(try await client.createVersion(request, ofJob: job).versionID))
      }
      #expect(try await client.allVersions(ofJob: job).versions.map(\.versionID).sorted() == ids.sorted())
      let error = await #expect(throws: ModelArtsError.self) { try await client.version(1, ofJob: job) }
      #expect(error?.kind == .notFound)
    }
  }
}
