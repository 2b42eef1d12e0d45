internal import Synchronization

/// The secrets of one client, which are taken out of every text that the service sends back to people.
///
/// A service may repeat what it was sent, a refused password or the value of a run parameter among it.
final class SecretRegister: Sendable {
  static let placeholder = "(sensitive)"
  /// Shorter values also occur by chance, so that taking them out would spoil a text and hide nothing.
  static let shortestSecret = 4
  /// So many are kept of those that are added, the latest ones: no client has nearly as many under way.
  static let capacity = 4096

  private struct State {
    /// In the order in which they were added.
    var added: [String] = []
    /// All of them, the longest first, since a secret may be part of another; nil until somebody asks.
    var sorted: [String]?
  }

  /// What was known from the start, and is kept for good.
  private let kept: Set<String>
  private let state = Mutex(State())

  /// - Parameter secrets: Secrets that are known from the start.
  init(keeping secrets: [Secret] = []) {
    kept = Set(secrets.map { $0.reveal() }.filter { $0.utf8.count >= Self.shortestSecret })
  }

  /// Remembers a secret; one that is known or very short is passed over.
  func add(_ value: String) {
    guard value.utf8.count >= Self.shortestSecret, !kept.contains(value) else { return }
    state.withLock { state in
      guard !state.added.contains(value) else { return }
      if state.added.count >= Self.capacity { state.added.removeFirst() }
      state.added.append(value)
      state.sorted = nil
    }
  }

  /// Remembers a secret.
  func add(_ secret: Secret?) {
    if let secret { add(secret.reveal()) }
  }

  /// Returns a text without any of the secrets.
  func masking(_ text: String) -> String {
    let values = state.withLock { state in
      let sorted =
        state.sorted
        ?? (Array(kept) + state.added).sorted {
          ($0.utf8.count, $1) > ($1.utf8.count, $0)
        }
      state.sorted = sorted
      return sorted
    }
    return values.reduce(text) { $0.utf8.count < $1.utf8.count ? $0 : $0.replacing($1, with: Self.placeholder) }
  }
}
