internal import ModelArtsClient
internal import TrainyardResources

extension DeclaredSecrets {
  /// Tells a client what no error and no log may repeat.
  func hide(in options: inout ClientOptions) {
    options.secrets = longestFirst.map { Secret($0) }
    let secrets = self
    options.isSecretParameter = { secrets.isSecret(label: $0) }
  }
}
