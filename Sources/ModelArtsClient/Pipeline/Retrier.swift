/// Repeats what failed for a passing reason.
struct Retrier: Sendable {
  /// One try of a request.
  struct Attempt: Sendable {
    /// Why the try before failed, or the latest one that is in doubt; nil for the first.
    let previous: ModelArtsError?
    /// How much of the total time is left for this try; nil where the request is sent once.
    let timeLeft: Duration?

    /// The one try of a request that is not repeated.
    static let only = Attempt(previous: nil, timeLeft: nil)
  }

  /// A try gets no less, so that one that was waited for is worth sending.
  private static let shortestTry = Duration.seconds(1)

  let policy: RetryPolicy
  let time: TimeSource

  /// Runs tries until one succeeds or the policy ends.
  func run<Result>(_ attempt: (Attempt) async throws -> Result) async throws -> Result {
    let start = time.elapsed()
    var count = 1
    var previous: ModelArtsError?
    while true {
      let timeLeft = max(Self.shortestTry, policy.totalTime - (time.elapsed() - start))
      do {
        return try await attempt(Attempt(previous: previous, timeLeft: timeLeft))
      } catch let error as ModelArtsError {
        let elapsed = time.elapsed() - start
        guard let delay = policy.delay(after: error, attempt: count, elapsed: elapsed, random: time.random()) else {
          throw error
        }
        try await time.sleep(delay)
        // A refusal does not settle what an earlier try may have done.
        if previous?.effect != .unknown || error.effect == .unknown { previous = error }
      }
      count += 1
    }
  }
}
