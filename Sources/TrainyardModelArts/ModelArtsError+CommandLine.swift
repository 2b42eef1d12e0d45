package import ModelArtsClient

extension ModelArtsError {
  /// What a person at the command line can do about it.
  package var advice: String? {
    kind == .untrusted
      ? "if it is a private cloud's own host, name its authority's certificates with --ca-file FILE, or TRAINYARD_CA_FILE"
      : hint
  }
}
