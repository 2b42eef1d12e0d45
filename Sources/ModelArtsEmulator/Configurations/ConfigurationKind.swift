/// Whose configurations are asked for: the account's own, or the service's samples, of which there are none here.
enum ConfigurationKind: String, CaseIterable {
  case custom
  case sample
}
