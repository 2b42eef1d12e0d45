internal import ModelArtsAPI

/// Walks forward through a log that grows (contract section 4.8).
struct LogWalk: Sendable {
  private static let pieceSize = 500

  let client: ModelArtsClient
  let version: Int64
  let job: Int64
  let interval: Duration

  private var file: String?
  private var position: String?
  private var isOver = false

  init(client: ModelArtsClient, file: String?, version: Int64, job: Int64, interval: Duration) {
    self.client = client
    self.file = file
    self.version = version
    self.job = job
    self.interval = interval
  }

  /// The next lines; empty where nothing came within one interval, nil at the end.
  mutating func next() async throws -> [String]? {
    let lines = try await newLines()
    guard lines.isEmpty else { return lines }
    guard !isOver else { return nil }
    // What was written before the run ended is read by one more request after its end is known.
    isOver = try await hasEnded()
    if !isOver { try await client.pipeline.courier.time.sleep(interval) }
    return []
  }

  private mutating func newLines() async throws -> [String] {
    do {
      if file == nil { file = try await client.logFileNames(ofVersion: version, ofJob: job).first }
      guard let file else { return [] }
      let place = position.map { LogQuery.Place.after($0) } ?? .newest
      let answer = try await client.log(
        LogQuery(file: file, place: place, lineCount: Self.pieceSize), ofVersion: version, ofJob: job)
      let piece = LogPiece(answer, without: position)
      position = piece.end ?? position
      return piece.lines
    } catch let error as ModelArtsError where error.kind == .logUnavailable && !isOver {
      return []
    }
  }

  private func hasEnded() async throws -> Bool {
    switch try await client.version(version, ofJob: job).version.status.category {
    case .completed, .failed, .cancelled: true
    case .active, .unknown: false
    }
  }
}
