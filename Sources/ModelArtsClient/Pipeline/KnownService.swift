internal import Synchronization

/// Remembers whether a host has answered as ModelArts does, which tells a withdrawn request from a wrong address.
final class KnownService: Sendable {
  private let hasAnswered = Atomic(false)

  var isKnown: Bool { hasAnswered.load(ordering: .relaxed) }

  func noteAnswer() { hasAnswered.store(true, ordering: .relaxed) }
}
