internal import Synchronization

/// The secrets of one client, which are taken out of every text that the service sends back to people.
///
/// A service may repeat what it was sent, a refused password or the value of a run parameter among it.
final class SecretRegister: Sendable {
  static let placeholder = "(sensitive)"
  /// Shorter values also occur by chance, so that taking them out would spoil a text and hide nothing.
  static let shortestSecret = 4
  /// So many are kept, the latest ones: no client has nearly as many under way.
  static let capacity = 4096

  private let values = Mutex<[String]>([])

  /// Remembers a secret; one that is known or very short is passed over.
  func add(_ value: String) {
    guard value.utf8.count >= Self.shortestSecret else { return }
    values.withLock { values in
      guard !values.contains(value) else { return }
      if values.count >= Self.capacity { values.removeFirst() }
      values.append(value)
    }
  }

  /// Remembers a secret.
  func add(_ secret: Secret?) {
    if let secret { add(secret.reveal()) }
  }

  /// Returns a text without any of the secrets.
  func masking(_ text: String) -> String {
    // A secret may be part of another, so the longer one goes first.
    let values = values.withLock { $0 }.sorted { $0.utf8.count > $1.utf8.count }
    return values.reduce(text) { $0.replacing($1, with: Self.placeholder) }
  }
}
