/// A token of the identity service.
struct IssuedToken: Sendable, Hashable {
  let token: Secret
  /// How long it is valid from its issue on; nil where the answer did not say.
  let lifetime: Duration?
  /// The project that it is for.
  let projectID: String?

  /// Whether the token is worth sending: up to five minutes are left for the request and for clocks that differ.
  ///
  /// - Parameter age: The time since the token was bought.
  func isFresh(atAge age: Duration) -> Bool {
    guard let lifetime else { return true }
    return age < lifetime - min(.seconds(300), lifetime / 10)
  }
}
