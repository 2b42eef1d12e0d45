internal import Synchronization

/// Lets at most a number of tasks pass at a time, in the order in which they came.
final class ConcurrencyLimit: Sendable {
  private typealias Waiter = CheckedContinuation<Bool, Never>

  private struct State: Sendable {
    var free: Int
    var nextTicket = 0
    var queue: [(ticket: Int, waiter: Waiter)] = []
    /// Tickets whose task was cancelled before it could wait.
    var abandoned: Set<Int> = []
  }

  private let state: Mutex<State>

  /// Creates a limit.
  ///
  /// - Parameter count: How many may pass at a time, at least 1.
  init(_ count: Int) {
    state = Mutex(State(free: max(1, count)))
  }

  /// Runs a body while holding one of the places.
  ///
  /// - Throws: `CancellationError` where the task is cancelled while it waits.
  func withPlace<Result: Sendable>(_ body: @Sendable () async throws -> Result) async throws -> Result {
    try await enter()
    defer { leave() }
    return try await body()
  }

  private func enter() async throws {
    let ticket = state.withLock { state in
      defer { state.nextTicket += 1 }
      return state.nextTicket
    }
    let entered = await withTaskCancellationHandler {
      await withCheckedContinuation { wait($0, ticket: ticket) }
    } onCancel: {
      abandon(ticket)
    }
    // A cancellation that came too late to matter leaves no trace.
    state.withLock { _ = $0.abandoned.remove(ticket) }
    guard entered else { throw CancellationError() }
  }

  private func wait(_ waiter: Waiter, ticket: Int) {
    let answer: Bool? = state.withLock { state in
      if state.abandoned.remove(ticket) != nil { return false }
      if state.free > 0 {
        state.free -= 1
        return true
      }
      state.queue.append((ticket, waiter))
      return nil
    }
    if let answer { waiter.resume(returning: answer) }
  }

  private func abandon(_ ticket: Int) {
    let waiter: Waiter? = state.withLock { state in
      if let index = state.queue.firstIndex(where: { $0.ticket == ticket }) {
        return state.queue.remove(at: index).waiter
      }
      state.abandoned.insert(ticket)
      return nil
    }
    waiter?.resume(returning: false)
  }

  private func leave() {
    let next: Waiter? = state.withLock { state in
      if state.queue.isEmpty {
        state.free += 1
        return nil
      }
      return state.queue.removeFirst().waiter
    }
    next?.resume(returning: true)
  }
}
