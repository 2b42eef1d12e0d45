/// Repeats what failed for a passing reason.
struct Retrier: Sendable {
  let policy: RetryPolicy
  let time: TimeSource

  /// Runs an attempt until it succeeds or the policy ends.
  ///
  /// - Parameter attempt: Takes the error of the try before, nil for the first.
  func run<Result>(_ attempt: (ModelArtsError?) async throws -> Result) async throws -> Result {
    let start = time.elapsed()
    var count = 1
    var previous: ModelArtsError?
    while true {
      do {
        return try await attempt(previous)
      } catch let error as ModelArtsError {
        let elapsed = time.elapsed() - start
        guard let delay = policy.delay(after: error, attempt: count, elapsed: elapsed, random: time.random()) else {
          throw error
        }
        try await time.sleep(delay)
        previous = error
      }
      count += 1
    }
  }
}
