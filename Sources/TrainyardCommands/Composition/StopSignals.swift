internal import Dispatch

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Ctrl-C and SIGTERM for a command that runs until it is stopped.
enum StopSignals {
  /// Runs a body until it ends or the first signal cancels it; the second signal ends the program at once.
  ///
  /// - Throws: Whatever the body throws, except that it was cancelled.
  static func running(_ body: @escaping @Sendable () async throws -> Void) async throws {
    let (signals, continuation) = AsyncStream.makeStream(of: Int32.self)
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        // What comes later meets the signal's own effect, whatever hangs.
        signal(number, SIG_DFL)
        continuation.yield(number)
      }
      source.resume()
      return source
    }
    defer {
      for (number, source) in zip([SIGINT, SIGTERM], sources) {
        source.cancel()
        signal(number, SIG_DFL)
      }
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await body() }
      group.addTask { for await _ in signals { return } }
      try await group.next()
      group.cancelAll()
      do {
        while try await group.next() != nil {}
      } catch is CancellationError {}
    }
  }
}
