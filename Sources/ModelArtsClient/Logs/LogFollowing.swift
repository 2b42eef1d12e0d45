/// The lines of a log as the run writes them, each once; ends when the run has ended and nothing new comes.
///
/// The newest lines come first, as many as one answer holds. A log that does not exist yet, because the run is queued,
/// is waited for.
public struct LogFollowing: AsyncSequence, Sendable {
  public typealias Element = String
  public typealias Failure = any Error

  let client: ModelArtsClient
  let file: String?
  let version: Int64
  let job: Int64
  let interval: Duration

  /// Reads the log piece by piece.
  public struct AsyncIterator: AsyncIteratorProtocol {
    private var walk: LogWalk
    private var buffer: ArraySlice<String> = []

    init(_ walk: LogWalk) {
      self.walk = walk
    }

    /// The next line; nil after the last one of a run that has ended.
    ///
    /// - Throws: ``ModelArtsError``; `CancellationError` where the task is cancelled while it waits.
    public mutating func next() async throws -> String? {
      while buffer.isEmpty {
        guard let lines = try await walk.next() else { return nil }
        buffer = lines[...]
      }
      return buffer.popFirst()
    }
  }

  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(LogWalk(client: client, file: file, version: version, job: job, interval: interval))
  }
}
