internal import AsyncHTTPClient
internal import ModelArtsEmulator
internal import NIOCore
internal import NIOHTTP1

/// A client that keeps several connections busy.
struct Load {
  let client: HTTPClient
  let baseURL: String
  /// Headers of every request.
  var headers: [(String, String)] = []

  /// Something other than the expected answer.
  struct Refused: Error {
    let status: UInt
    let text: String
  }

  /// Runs an emulator with a client for it.
  static func withEmulator<Result: Sendable>(
    _ configuration: EmulatorConfiguration, _ body: (ModelArtsEmulator, Load) async throws -> Result
  ) async throws -> Result {
    try await ModelArtsEmulator.withRunning(configuration) { emulator in
      let client = HTTPClient(eventLoopGroupProvider: .singleton)
      do {
        let baseURL = "\(emulator.baseURL)/v1/\(emulator.credentials.projectID)"
        let result = try await body(emulator, Load(client: client, baseURL: baseURL))
        try await client.shutdown()
        return result
      } catch {
        try? await client.shutdown()
        throw error
      }
    }
  }

  /// Sends a request that must succeed.
  ///
  /// - Returns: The answer's body.
  @discardableResult
  func send(_ method: String, _ path: String, body: String? = nil) async throws -> ByteBuffer {
    var request = HTTPClientRequest(url: path.hasPrefix("http") ? path : baseURL + path)
    request.method = .RAW(value: method)
    for (name, value) in headers { request.headers.add(name: name, value: value) }
    if let body { request.body = .bytes(ByteBuffer(string: body)) }
    let response = try await client.execute(request, timeout: .seconds(120))
    let bytes = try await response.body.collect(upTo: 1 << 28)
    guard (200..<300).contains(response.status.code) else {
      throw Refused(status: response.status.code, text: String(buffer: bytes))
    }
    return bytes
  }

  /// Buys a token.
  func subjectToken(_ url: String, body: String) async throws -> String {
    var request = HTTPClientRequest(url: url)
    request.method = .POST
    request.body = .bytes(ByteBuffer(string: body))
    let response = try await client.execute(request, timeout: .seconds(20))
    guard let token = response.headers.first(name: "X-Subject-Token") else {
      throw Refused(status: response.status.code, text: "no token")
    }
    return token
  }

  /// Does something many times over several connections at once, and measures that.
  ///
  /// - Parameters:
  ///   - name: What is done.
  ///   - count: How often.
  ///   - connections: How many requests are under way at a time.
  ///   - bar: The least that was promised a second.
  ///   - work: One request; its number counts from 0.
  func rate(
    _ name: String, count: Int, connections: Int = 8, bar: Double? = nil,
    _ work: @escaping @Sendable (Load, Int) async throws -> Void
  ) async throws -> Rate {
    let (start, processorStart) = (ContinuousClock.now, ProcessorTime.used)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for lane in 0..<connections {
        group.addTask { for index in stride(from: lane, to: count, by: connections) { try await work(self, index) } }
      }
      try await group.waitForAll()
    }
    let rate = Rate(
      name: name, count: count, duration: ContinuousClock.now - start,
      processorTime: ProcessorTime.used - processorStart, bar: bar)
    rate.report()
    return rate
  }
}
