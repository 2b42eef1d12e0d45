/// Tells from the label of a run parameter whether its value is a secret, where nobody gives a better rule.
enum SecretLabel {
  private static let words = [
    "token", "secret", "secrets", "password", "passwords", "passwd", "passphrase", "credential", "credentials",
  ]

  /// Whether a label names a secret: it holds one of a few words or ends in `key`, in any case of letters.
  static func isSecret(_ label: String) -> Bool {
    let label = label.lowercased()
    return label.hasSuffix("key") || words.contains { label.hasSuffix($0) || label.contains($0 + "_") }
  }
}
